import { type AccessForm, toAccessForm, withoutOption } from '#app/access/access-form.ts';
import { type CloudFoundryForm, makeCloudFoundryForm, settleCloudFoundry } from '#app/access/cloud-foundry-form.ts';
import { GROUP_ITSELF, makePolicyForm, type PolicyForm, scopeOfForm } from '#app/access/policy-form.ts';
import { settlePolicies } from '#app/access/policy-list.ts';
import type { AccessOption } from '#app/access/types.ts';

/* What stands in the builder: the access as a form, and which entry of each list is open. A list always has an open entry. */

interface Entries {
  readonly policies: PolicyForm;
  readonly management: PolicyForm;
  readonly cloudFoundry: CloudFoundryForm;
}

export type ListName = keyof Entries;
export const LIST_NAMES: readonly ListName[] = ['policies', 'management', 'cloudFoundry'];

export interface BuilderState {
  readonly form: AccessForm;
  /** Index of the open entry of each list. */
  readonly open: Readonly<Record<ListName, number>>;
}

/** The builder with these options in it. Where a list is empty, an entry of which nothing is chosen is open. */
export function openBuilder(options: readonly AccessOption[]): BuilderState {
  const form = toAccessForm(options);
  // Viewer on a resource group itself comes with another policy, which is the one to look at.
  const policies = Math.max(
    0,
    form.policies.findIndex(({ service }) => service !== GROUP_ITSELF),
  );
  return keepOpen(form, { policies, management: 0, cloudFoundry: 0 });
}

/** Another form: each list has an open entry still. */
export function withForm({ open }: BuilderState, form: AccessForm): BuilderState {
  return keepOpen(form, open);
}

/** Opens another entry of a list. What has come to be about the same thing meanwhile becomes one. */
export function openEntry({ form, open }: BuilderState, list: ListName, index: number): BuilderState {
  const settled = settle(form, list);
  const wanted = keyOf(list, form[list][index]);
  const found = settled[list].findIndex((entry) => keyOf(list, entry) === wanted);
  return keepOpen(settled, { ...open, [list]: Math.max(0, found) });
}

/** Opens a new entry at the end of a list. */
export function addEntry({ form, open }: BuilderState, list: ListName): BuilderState {
  const settled = settle(form, list);
  const entries = [...settled[list], makeBlank(list)];
  return { form: { ...settled, [list]: entries }, open: { ...open, [list]: entries.length - 1 } };
}

/** Takes an entry out of a list; the one that follows it is open then. */
export function removeEntry({ form, open }: BuilderState, list: ListName, index: number): BuilderState {
  const entries = form[list].filter((_, at) => at !== index);
  return keepOpen({ ...form, [list]: entries }, { ...open, [list]: open[list] > index ? open[list] - 1 : open[list] });
}

/** Takes an option out of the access, wherever it came from. */
export function removeOption({ form, open }: BuilderState, option: AccessOption): BuilderState {
  return keepOpen(withoutOption(form, option), open);
}

function keepOpen(form: AccessForm, open: BuilderState['open']): BuilderState {
  const filled = LIST_NAMES.reduce(
    (all, list) => (all[list].length > 0 ? all : { ...all, [list]: [makeBlank(list)] }),
    form,
  );
  const within = (list: ListName): number => Math.min(open[list], filled[list].length - 1);
  return {
    form: filled,
    open: {
      policies: within('policies'),
      management: within('management'),
      cloudFoundry: within('cloudFoundry'),
    },
  };
}

function settle(form: AccessForm, list: ListName): AccessForm {
  switch (list) {
    case 'policies':
    case 'management':
      return { ...form, [list]: settlePolicies(form[list]) };
    case 'cloudFoundry':
      return { ...form, cloudFoundry: settleCloudFoundry(form.cloudFoundry) };
  }
}

function makeBlank(list: ListName): Entries[ListName] {
  switch (list) {
    case 'policies':
      return makePolicyForm('iam-policy');
    case 'management':
      return makePolicyForm('account-management-policy');
    case 'cloudFoundry':
      return makeCloudFoundryForm();
  }
}

/** What an entry is about: the same before and after settling. */
function keyOf(list: ListName, entry: Entries[ListName] | undefined): unknown {
  if (entry === undefined) return undefined;
  if ('space' in entry) return [list, entry.organization, entry.region, entry.space].join('\n');
  return scopeOfForm(entry) ?? entry;
}
