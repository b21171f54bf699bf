// Writes the three GB/T 2659 code sets (numeric, alpha-2, alpha-3) from an unpacked i18n-iso-countries package.
// GB/T 2659.1 has the same codes as ISO 3166-1; the Chinese short names are those in use on the mainland.
//
//   node countries.mjs I18N_ISO_COUNTRIES_FOLDER CODESETS_FOLDER
//
// See README.md beside this file for the package and its version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error('usage: node countries.mjs I18N_ISO_COUNTRIES_FOLDER CODESETS_FOLDER');
  process.exit(2);
}

const json = (path) => JSON.parse(readFileSync(join(source, path), 'utf8'));
const codes = json('codes.json');
const chinese = json('langs/zh.json').countries;
const english = json('langs/en.json').countries;

// The package's spelling is not the one used in the mainland's public administration.
const CHINESE = {
  HK: '中国香港', MO: '中国澳门', TW: '中国台湾', EH: '西撒哈拉', FK: '福克兰群岛（马尔维纳斯）',
  ID: '印度尼西亚', AX: '奥兰群岛', IM: '马恩岛', JE: '泽西岛', GG: '根西岛',
};
const ENGLISH = {
  CN: 'China', HK: 'Hong Kong, China', MO: 'Macao, China', TW: 'Taiwan, China',
  KR: 'Republic of Korea', KP: "Democratic People's Republic of Korea", CI: "Côte d'Ivoire", VA: 'Holy See',
};
// User-assigned in ISO 3166-1, therefore not in the standard's table.
const OUTSIDE = new Set(['XK']);

const first = (name) => (Array.isArray(name) ? name[0] : name);
const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const rows = codes
  .filter(([alpha2]) => !OUTSIDE.has(alpha2))
  .map(([alpha2, alpha3, numeric]) => ({
    alpha2, alpha3, numeric,
    zh: CHINESE[alpha2] ?? first(chinese[alpha2]),
    en: ENGLISH[alpha2] ?? first(english[alpha2]),
  }));
for (const row of rows) {
  if (!/^\d{3}$/.test(row.numeric) || !row.zh || !row.en) {
    throw new Error(`Entry ${row.alpha2} lacks a three-digit code or a name: ${JSON.stringify(row)}`);
  }
}

function write(file, key, note) {
  const lines = [...rows]
    .sort((a, b) => (a[key] < b[key] ? -1 : 1))
    .map((row) => [row[key], row.zh, row.en, note(row)].map(cell).join(','));
  writeFileSync(join(target, file), ['code,name,name_en,note', ...lines, ''].join('\n'));
  console.log(`${file}: ${lines.length}`);
}

write('GB-T-2659.csv', 'numeric', (row) => `alpha-2 ${row.alpha2}; alpha-3 ${row.alpha3}`);
write('GB-T-2659-alpha2.csv', 'alpha2', (row) => `numeric ${row.numeric}; alpha-3 ${row.alpha3}`);
write('GB-T-2659-alpha3.csv', 'alpha3', (row) => `numeric ${row.numeric}; alpha-2 ${row.alpha2}`);
