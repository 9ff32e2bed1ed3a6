import { useState } from 'react';
import { Link, OverflowMenu, OverflowMenuItem, Tag, TextInput } from '@carbon/react';
import type { DraftSummary, Stage } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { draftsWords } from '#app/words/drafts.ts';
import { formatNumber } from '#app/words/format.ts';
import { SEVERITIES } from '../../components/severities.ts';
import { FindingCount } from '../../components/FindingCount.tsx';
import { navigate } from '../../routing/use-route.ts';
import { formatRoute, type Route } from '../../routing/route.ts';

interface Props {
  readonly draft: DraftSummary;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly position: number;
  readonly renaming: boolean;
  onRename(): void;
  /** With the new name, or null when it stays as it was. */
  onRenamed(name: string | null): void;
  onDuplicate(): void;
  onDelete(): void;
}

const { menu } = draftsWords;

/** One draft. Numbers are as of its last change; a zero leaves its findings column empty. */
export function DraftRow({ draft, now, position, renaming, ...on }: Props) {
  const route = routeOf(draft);
  const accountName = draft.account === null ? null : accountWords.displayName(draft.account);
  const broken = draft.problem !== null;
  return (
    <tr data-draft={draft.id} aria-rowindex={position}>
      <th scope="row" className="gl-ellipsis" title={draft.name}>
        {renaming ? (
          <NameField name={draft.name} onRenamed={on.onRenamed} />
        ) : (
          // A draft that cannot be opened still takes the focus: it can be deleted.
          <Link href={broken ? undefined : formatRoute(route)} tabIndex={0}>
            {draft.name}
          </Link>
        )}
      </th>
      <td className="gl-number">{formatNumber(draft.people)}</td>
      <td className="gl-number">{formatNumber(draft.invitations)}</td>
      <td>
        <span className="gl-findings-3">
          {SEVERITIES.map((severity) => (
            <span key={severity}>
              <FindingCount severity={severity} count={draft.findings[severity]} />
            </span>
          ))}
        </span>
      </td>
      <td className="gl-ellipsis">{accountName ?? <span className="gl-secondary">{draftsWords.noAccount}</span>}</td>
      <td className="gl-nowrap">{draftsWords.updated(draft.updatedAt, now)}</td>
      <td>
        <StageTag draft={draft} />
      </td>
      <td>
        <OverflowMenu size="md" flipped aria-label={menu.label(draft.name)} iconDescription={menu.label(draft.name)}>
          <OverflowMenuItem itemText={menu.open} disabled={broken} onClick={() => navigate(route)} />
          <OverflowMenuItem itemText={menu.rename} disabled={broken} onClick={on.onRename} />
          <OverflowMenuItem itemText={menu.duplicate} disabled={broken} onClick={on.onDuplicate} />
          <OverflowMenuItem itemText={menu.remove} isDelete hasDivider onClick={on.onDelete} />
        </OverflowMenu>
      </td>
    </tr>
  );
}

function StageTag({ draft }: { readonly draft: DraftSummary }) {
  const { type, words } =
    draft.problem !== null
      ? ({ type: 'red', words: draftsWords.damaged } as const)
      : draft.recoveredAt !== null
        ? ({ type: 'outline', words: draftsWords.recovered } as const)
        : { type: STAGE_TAGS[draft.stage], words: draftsWords.stages[draft.stage] };
  return (
    <Tag size="sm" type={type}>
      {words}
    </Tag>
  );
}

const STAGE_TAGS = {
  import: 'gray',
  review: 'gray',
  plan: 'blue',
  submitting: 'blue',
  tracking: 'teal',
  complete: 'green',
} as const satisfies Record<Stage, string>;

/** A draft opens where its work goes on. */
function routeOf({ id, stage }: DraftSummary): Route {
  const steps = {
    import: 'import',
    review: 'review',
    plan: 'plan',
    submitting: 'submit',
    tracking: 'track',
    complete: 'track',
  } as const;
  return { screen: 'draft', draft: id, step: steps[stage] };
}

function NameField({ name, onRenamed }: { readonly name: string; onRenamed(name: string | null): void }) {
  const [text, setText] = useState(name);
  const wanted = text.trim();
  const keep = (): void => onRenamed(wanted === '' || wanted === name ? null : wanted);
  return (
    <TextInput
      id="draft-row-name"
      size="sm"
      hideLabel
      labelText={draftsWords.renameLabel(name)}
      autoFocus
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onRenamed(null);
      }}
    />
  );
}
