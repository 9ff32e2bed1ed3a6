/** Two names are the same when only capitals, accents' encoding or surrounding space differ: people could not tell them apart. */
export function isSameName(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

/** The name itself or, where it is taken, the first of `name (2)`, `name (3)` … that is not. */
export function toFreeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(toComparable));
  let free = name.trim();
  for (let number = 2; used.has(toComparable(free)); number += 1) free = `${name.trim()} (${number})`;
  return free;
}

/** Files whose names tell them apart: a second `export.csv` is `export (2).csv`. Findings say of which file they are by its name. */
export function toDistinctFiles<T extends { readonly name: string }>(files: readonly T[]): readonly T[] {
  const taken: string[] = [];
  return files.map((file) => {
    const [, base, extension] = /^(.*?)(\.[^.]*)?$/s.exec(file.name)!;
    let name = file.name;
    for (let number = 2; taken.some((other) => isSameName(other, name)); number += 1)
      name = `${base} (${number})${extension ?? ''}`;
    taken.push(name);
    return name === file.name ? file : { ...file, name };
  });
}

/** What a draft is called after its first file: the name without its extension. */
export function toDraftName(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || fileName;
}

function toComparable(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
