import type { Catalog } from '../access/catalog.ts';
import type { AccessOption, PolicyOption } from '../access/types.ts';
import { type AccessTag, tagAccess } from './access.ts';

/** The tags of options side by side. Where two would read the same, each shows the ids behind its names. */
export function tagApart(options: readonly AccessOption[], catalog: Catalog | null): readonly AccessTag[] {
  const tags = options.map((option) => tagAccess(option, catalog));
  const counts = new Map<string, number>();
  for (const { text } of tags) counts.set(text, (counts.get(text) ?? 0) + 1);
  return tags.map((tag, index) =>
    (counts.get(tag.text) ?? 0) < 2 ? tag : { ...tag, text: `${tag.text} (${toIds(options[index]!)})` },
  );
}

function toIds(option: AccessOption): string {
  switch (option.kind) {
    case 'access-group':
      return option.id;
    case 'iam-policy':
    case 'account-management-policy':
      return toPolicyIds(option);
    case 'classic':
      return option.permissions.join(', ');
    case 'cloud-foundry':
      return [option.organization, option.region, option.space].join(', ');
  }
}

function toPolicyIds({ attributes, roles }: PolicyOption): string {
  return [...attributes.map(({ name, value }) => `${name} ${value}`), ...roles].join(', ');
}
