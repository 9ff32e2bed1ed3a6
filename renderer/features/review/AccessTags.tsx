import { Tag } from '@carbon/react';
import { WarningAltFilled } from '@carbon/react/icons';
import type { AccessTag } from '#app/words/access.ts';
import { reviewWords } from '#app/words/review.ts';
import { colourOfTag } from '../../components/access-colours.ts';

/** One tag per option; broad access in magenta, whatever its kind. */
export function AccessTags({ tags }: { readonly tags: readonly AccessTag[] }) {
  if (tags.length === 0) {
    return (
      <Tag size="sm" type="gray">
        {reviewWords.accesses.noOptions}
      </Tag>
    );
  }
  return tags.map((tag) => (
    <Tag key={`${tag.kind} ${tag.text}`} size="sm" type={colourOfTag(tag)} title={tag.text}>
      {tag.text}
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
