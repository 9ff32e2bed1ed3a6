import type { ComponentType } from 'react';
import { Link } from '@carbon/react';
import { ArrowRight, ErrorFilled, HelpFilled, PauseOutline, Time, WarningAltFilled } from '@carbon/react/icons';
import { draftsWords } from '#app/words/drafts.ts';
import { assertNever } from '../../components/assert-never.ts';
import { formatRoute, type Route } from '../../routing/route.ts';
import type { Matter } from './needs-you.ts';

const { needsYou } = draftsWords;

/** One matter: its sign, what it is, and the one way to it. */
export function MatterLine({ matter }: { readonly matter: Matter }) {
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
