import { useRef } from 'react';
import { countOptions, type Missing, permissionsOf } from '#app/access/access-form.ts';
import { findClassicSet } from '#app/access/classic.ts';
import type { AccessKind } from '#app/access/types.ts';
import { accessBuilderWords as words } from '#app/words/access-builder.ts';
import type { Builder } from './use-builder.ts';

interface Props {
  readonly kinds: readonly AccessKind[];
  readonly kind: AccessKind;
  readonly builder: Builder;
  readonly onChoose: (kind: AccessKind) => void;
}

/** The kinds of access with what is chosen of each: arrow keys go through them, Tab goes into the one that is shown. */
export function KindTabs({ kinds, kind, builder, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const go = (to: number): void => {
    const next = kinds[(to + kinds.length) % kinds.length];
    if (next === undefined) return;
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-orientation="vertical"
      aria-label={words.kindsLabel}
      className="gl-kinds"
      onKeyDown={(event) => {
        const at = kinds.indexOf(kind);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: kinds.length - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        go(to);
      }}
    >
      {kinds.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          className="gl-kinds__tab"
          aria-selected={each === kind}
          aria-controls="builder-panel"
          tabIndex={each === kind ? 0 : -1}
          data-modal-primary-focus={each === kind ? true : undefined}
          onClick={() => onChoose(each)}
        >
          <span>{words.kinds[each]}</span>
          <KindState kind={each} builder={builder} />
        </button>
      ))}
    </div>
  );
}

export function tabId(kind: AccessKind): string {
  return `builder-tab-${kind}`;
}

function KindState({ kind, builder }: { readonly kind: AccessKind; readonly builder: Builder }) {
  const isUnfinished = builder.missing.some((missing: Missing) => missing.kind === kind);
  const state = isUnfinished ? words.unfinished : stateOf(kind, builder);
  return (
    <span className={`gl-small ${isUnfinished ? 'gl-warning-text' : 'gl-secondary'}`}>
      {kind === 'cloud-foundry' ? words.legacyChosen(state) : state}
    </span>
  );
}

function stateOf(kind: AccessKind, { access, form }: Builder): string {
  if (kind !== 'classic') return words.chosen(countOptions(access, kind));
  const permissions = permissionsOf(form.classic);
  return words.classic.state(findClassicSet(permissions), permissions.length);
}
