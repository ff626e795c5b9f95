// Makes the dictionaries of the name finder from two packages of the npm registry (MIT):
//   npm install --no-save an-array-of-french-words@2.0.0 an-array-of-english-words@2.0.0
//   node src/lists/make-words.mjs
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const folder = new URL("../main/resources/fr/vigie/tag/", import.meta.url);

for (const language of ["french", "english"]) {
  const words = [...new Set(require(`an-array-of-${language}-words`))].filter((word) => word !== "").sort();
  writeFileSync(new URL(`${language}.txt.gz`, folder), gzipSync(words.join("\n") + "\n", { level: 9 }));
}
