import { Tag } from '@carbon/react';
import { WarningAltFilled } from '@carbon/react/icons';
import type { AccessKind } from '#app/access/types.ts';
import type { AccessTag } from '#app/words/access.ts';
import { reviewWords } from '#app/words/review.ts';

const COLOURS = {
  'access-group': 'blue',
  'iam-policy': 'teal',
  'account-management-policy': 'purple',
  classic: 'warm-gray',
  'cloud-foundry': 'warm-gray',
} as const satisfies Record<AccessKind, string>;

/** One tag per option; broad access in magenta, whatever its kind. */
export function AccessTags({ tags }: { readonly tags: readonly AccessTag[] }) {
  if (tags.length === 0) {
    return (
      <Tag size="sm" type="gray">
        {reviewWords.accesses.noOptions}
      </Tag>
    );
  }
  return tags.map(({ text, kind, broad }) => (
    <Tag key={`${kind} ${text}`} size="sm" type={broad ? 'magenta' : COLOURS[kind]} title={text}>
      {text}
    </Tag>
  ));
}

/** The line under broad access. */
export function BroadLine({ tags }: { readonly tags: readonly AccessTag[] }) {
  if (!tags.some(({ broad }) => broad)) return null;
  return (
    <span className="gl-status gl-small gl-warning-text">
      <WarningAltFilled className="gl-icon-warning" aria-hidden />
      {reviewWords.accesses.broad}
    </span>
  );
}
