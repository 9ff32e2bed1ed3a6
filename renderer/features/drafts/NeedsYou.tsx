import { useEffect, useState, type ComponentType } from 'react';
import { Button, Link } from '@carbon/react';
import { ArrowRight, ErrorFilled, HelpFilled, PauseOutline, Time, WarningAltFilled } from '@carbon/react/icons';
import { useStore } from 'zustand';
import { draftsWords } from '#app/words/drafts.ts';
import { assertNever } from '../../components/assert-never.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useNow } from '../../components/use-now.ts';
import { formatRoute, type Route } from '../../routing/route.ts';
import { useAccounts } from '../../stores/stores-context.tsx';
import { createSubmissionsStore } from '../../stores/submissions.ts';
import { useClient } from '../../transport/client-context.tsx';
import { findMatters, type Matter } from './needs-you.ts';

const { needsYou } = draftsWords;

/** What waits for somebody, over all submissions and accounts, each with one way to it: a pane, or a button where it is narrow. */
export function NeedsYou() {
  const matters = useMatters();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  if (!narrow) {
    return (
      <aside className="gl-pane gl-pane--end gl-needs-you" aria-labelledby="needs-you">
        <h2 id="needs-you" className="gl-heading gl-heading--02">
          {needsYou.title}
        </h2>
        <MatterList matters={matters} />
      </aside>
    );
  }
  return (
    <>
      <Button kind="ghost" size="sm" className="gl-needs-you-button" onClick={() => setOpen(true)}>
        {needsYou.button(matters?.length ?? 0)}
      </Button>
      {open && (
        <Sheet label={needsYou.title} onClose={() => setOpen(false)}>
          <div className="gl-needs-you">
            <MatterList matters={matters} />
          </div>
        </Sheet>
      )}
    </>
  );
}

/** Null until the submissions have been read. */
function useMatters(): readonly Matter[] | null {
  const client = useClient();
  const [store] = useState(() => createSubmissionsStore(client));
  useEffect(() => store.getState().watch(), [store]);
  const submissions = useStore(store, (state) => state.submissions);
  const accounts = useAccounts((state) => state.accounts);
  const now = useNow();
  return submissions === null ? null : findMatters(submissions, accounts ?? [], now);
}

function MatterList({ matters }: { readonly matters: readonly Matter[] | null }) {
  if (matters === null) return null;
  if (matters.length === 0) return <p className="gl-secondary">{needsYou.nothing}</p>;
  return (
    <ul>
      {matters.map((matter) => (
        <MatterLine key={keyOf(matter)} matter={matter} />
      ))}
    </ul>
  );
}

function MatterLine({ matter }: { readonly matter: Matter }) {
  const { icon: Icon, tone, title, text, link, route } = describeMatter(matter);
  return (
    <li className="gl-matter">
      <Icon className={tone} aria-hidden />
      <div>
        <h3 className="gl-heading">{title}</h3>
        <p className="gl-small gl-secondary">{text}</p>
        <Link size="sm" href={formatRoute(route)} renderIcon={ArrowRight}>
          {link}
        </Link>
      </div>
    </li>
  );
}

interface MatterWords {
  readonly icon: ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;
  readonly tone: string;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly route: Route;
}

function describeMatter(matter: Matter): MatterWords {
  if (matter.kind === 'catalog') {
    return {
      icon: WarningAltFilled,
      tone: 'gl-icon-warning',
      title: needsYou.catalog(matter.ageMs),
      text: needsYou.catalogText(matter.account),
      link: needsYou.openAccounts,
      route: { screen: 'accounts' },
    };
  }
  const there = {
    link: needsYou.openSubmission,
    route: { screen: 'submissions', submission: matter.submission } as const,
  };
  switch (matter.kind) {
    case 'interrupted':
      return {
        icon: PauseOutline,
        tone: 'gl-icon-warning',
        title: needsYou.interrupted,
        text: needsYou.interruptedText(matter.draft, matter.queued),
        ...there,
      };
    case 'refused':
      return {
        icon: ErrorFilled,
        tone: 'gl-icon-error',
        title: needsYou.refused(matter.people),
        text: needsYou.refusedText(matter.draft),
        ...there,
      };
    case 'unknown':
      return {
        icon: HelpFilled,
        tone: 'gl-icon-unknown',
        title: needsYou.unknown(matter.people),
        text: needsYou.unknownText(matter.draft),
        ...there,
      };
    case 'pending':
      return {
        icon: Time,
        tone: 'gl-icon-warning',
        title: needsYou.pending(matter.people),
        text: needsYou.pendingText(matter.draft, matter.since),
        ...there,
      };
    default:
      return assertNever(matter);
  }
}

function keyOf(matter: Matter): string {
  return `${matter.kind} ${matter.kind === 'catalog' ? matter.account : matter.submission}`;
}
