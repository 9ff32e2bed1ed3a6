import type { Missing } from '#app/access/access-form.ts';
import type { Catalog } from '#app/access/catalog.ts';
import { isBlank, type PolicyForm, toPolicy } from '#app/access/policy-form.ts';
import { accessBuilderWords as words } from '#app/words/access-builder.ts';
import { tagAccess } from '#app/words/access.ts';
import type { Entry } from './EntryList.tsx';

/** A policy as its line in the list: its tag, or what is chosen so far. `missing` is all that is unfinished. */
export function toPolicyEntry(
  form: PolicyForm,
  index: number,
  missing: readonly Missing[],
  catalog: Catalog | null,
): Entry {
  const policy = toPolicy(form);
  if (policy !== null) return { text: tagAccess(policy, catalog).text, note: null };
  const lacks = missing.find((one) => one.kind === form.kind && one.index === index);
  const note = lacks === undefined ? null : words.footer.lacks(lacks.what);
  return { text: isBlank(form) ? words.policies.blank : nameUnfinished(form, catalog), note };
}

function nameUnfinished({ service }: PolicyForm, catalog: Catalog | null): string {
  return catalog?.services.find(({ name }) => name === service)?.displayName ?? (service || words.policies.blank);
}
