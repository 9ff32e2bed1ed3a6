import type { AccessUse } from './access-uses.ts';
import type { ReadAccess } from './access-cells.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import { foldName } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { resolveOptions } from './resolve-options.ts';

interface Found extends ReadAccess {
  readonly name: string;
  readonly blocked: boolean;
}

/** The saved access profiles of the draft's account, each looked up in its catalog once. */
export class SavedProfiles {
  /** As saved. */
  readonly names: readonly string[];
  readonly #catalog: CatalogNames | null;
  readonly #found = new Map<string, Found>();

  constructor(catalog: CatalogNames | null) {
    this.#catalog = catalog;
    this.names = [...(catalog?.profiles.values() ?? [])].map(({ name }) => name);
  }

  /** What the profile of this name gives, or null where none is saved. */
  find(key: string): (ReadAccess & { readonly blocked: boolean }) | null {
    const folded = foldName(key);
    const profile = this.#catalog?.profiles.get(folded);
    if (profile === undefined) return null;
    const known = this.#found.get(folded) ?? this.#read(profile.name, resolveOptions(profile.options, this.#catalog));
    this.#found.set(folded, known);
    // What is wrong with a profile is told once, for the draft.
    return { ...known, problems: [] };
  }

  /** What is wrong with the profiles that rows use: the account does not have any more what they name. */
  report(uses: readonly AccessUse[]): Issue[] {
    if (this.#found.size === 0) return [];
    const used = new Set(uses.flatMap(({ access }) => this.#found.get(foldName(access.profile)) ?? []));
    return [...used].flatMap(({ name, problems }) =>
      problems.map(({ code, field, value, suggestion, params }) =>
        makeIssue(code, { field, value, suggestion, params: { ...params, profile: name } }),
      ),
    );
  }

  #read(name: string, read: ReadAccess): Found {
    return { ...read, name, blocked: read.problems.length > 0 };
  }
}
