/// What the whole house is tested with: a naive reader to compare with, data with known truth, and the one conformance
/// suite.
///
/// Depends on no other module, so that every module's tests may use it.
@NullMarked
package cn.zhunsheng.testkit;

import org.jspecify.annotations.NullMarked;
