/// Files checked in the browser and by the API: uploads, mappings, runs and their reports.
@NullMarked
package cn.zhunsheng.server.check;

import org.jspecify.annotations.NullMarked;
