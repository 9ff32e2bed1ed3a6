import { DismissibleTag, RadioButton, RadioButtonGroup } from '@carbon/react';
import { WarningAltFilled } from '@carbon/react/icons';
import { findBreadth } from '#app/access/broad.ts';
import type { GiveDecision } from '#app/import/decision.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { describeAccess } from '#app/words/access-sentences.ts';
import { tagApart } from '#app/words/access-tags.ts';
import { AccessSentence } from '../../components/AccessSentence.tsx';
import { colourOfTag } from '../../components/access-colours.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { Builder } from './use-builder.ts';
import { useFocusNext } from './use-focus-next.ts';

const { summary: words } = accessBuilderWords;

/** What has been put together so far: as tags that can be taken away, and in words. */
export function Summary({ builder }: { readonly builder: Builder }) {
  const catalog = useDraft((state) => state.catalog);
  const { access } = builder;
  const tags = tagApart(access.options, catalog);
  const breadths = [...new Set(access.options.flatMap((option) => findBreadth(option) ?? []))];
  const { list, note } = useFocusNext();
  if (access.options.length === 0) return <p className="gl-secondary">{words.empty}</p>;
  return (
    <>
      <ul ref={list} className="gl-builder-tags" aria-label={words.tags}>
        {access.options.map((option, index) => (
          <li key={tags[index]!.text}>
            <DismissibleTag
              size="sm"
              type={colourOfTag(tags[index]!)}
              text={tags[index]!.text}
              title={accessBuilderWords.remove(tags[index]!.text)}
              dismissTooltipLabel={accessBuilderWords.remove(tags[index]!.text)}
              onClose={() => {
                note(index);
                builder.removeOption(option);
              }}
            />
          </li>
        ))}
      </ul>
      <ul className="gl-access-words">
        {describeAccess(access, catalog).map(({ pieces }, index) => (
          // What roles allow stands beside each role already.
          <AccessSentence key={index} sentence={{ pieces, roles: [] }} />
        ))}
      </ul>
      {breadths.map((breadth) => (
        <p key={breadth} className="gl-builder-broad gl-warning-text">
          <WarningAltFilled className="gl-icon-warning" aria-hidden />
          <span>{words.broad[breadth]}</span>
        </p>
      ))}
    </>
  );
}

/** Whom it concerns. */
export function Concerned({ people, has }: { readonly people: number; readonly has: boolean }) {
  const [strong, rest] = has ? words.change(people) : words.give(people);
  return (
    <p>
      <strong className="gl-strong">{strong}</strong>
      {rest}
    </p>
  );
}

/** Whether it comes on top of what the people have. */
export function HowChoice({
  how,
  onChange,
}: {
  readonly how: GiveDecision['how'];
  readonly onChange: (how: GiveDecision['how']) => void;
}) {
  return (
    <RadioButtonGroup
      name="builder-how"
      orientation="vertical"
      legendText={words.how}
      valueSelected={how}
      onChange={(chosen) => onChange(chosen as GiveDecision['how'])}
    >
      <RadioButton id="builder-how-add" value="add" labelText={words.add} />
      <RadioButton id="builder-how-replace" value="replace" labelText={words.replace} />
    </RadioButtonGroup>
  );
}
