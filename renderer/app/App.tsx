import { useEffect, useRef, useSyncExternalStore } from 'react';
import { GlobalTheme } from '@carbon/react';
import { useFileDrop } from '../components/use-file-drop.ts';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { usePaneKeys } from '../components/use-pane-keys.ts';
import { LiveRegions } from '../components/LiveRegions.tsx';
import { useRoute } from '../routing/use-route.ts';
import { useArrivals, usePreferences } from '../stores/stores-context.tsx';
import { AppHeader } from './AppHeader.tsx';
import { Arriving } from './Arriving.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { ReturnedRowsQuestion } from './ReturnedRows.tsx';
import { Screen } from './Screen.tsx';

/** The window: header, banner, one screen. Client and stores come from above. */
export function App() {
  const route = useRoute();
  const theme = useTheme();
  usePaneKeys();
  useFileDrop(leaveFiles);
  const main = useRef<HTMLElement>(null);
  useFocusKept(main);
  // Another place may be visited meanwhile; the start is where files arrive.
  const isArriving = useArrivals((state) => state.arrival !== null) && route.screen === 'drafts';
  return (
    <GlobalTheme theme={theme}>
      <div className="gl-app">
        <AppHeader route={route} />
        <OfflineBanner />
        <main ref={main} id="main" className="gl-main" tabIndex={-1}>
          <ErrorBoundary key={isArriving ? 'arriving' : route.screen}>
            {isArriving ? <Arriving /> : <Screen route={route} />}
          </ErrorBoundary>
        </main>
        <ReturnedRowsQuestion />
        <LiveRegions />
      </div>
    </GlobalTheme>
  );
}

/** A screen that takes files says so; dropped anywhere else they do nothing. */
function leaveFiles(): void {}

/** The chosen theme, or the computer's. Carbon's tokens hang on a class of the root, so that dialogs get them too. */
function useTheme(): 'white' | 'g100' {
  const choice = usePreferences((state) => state.theme);
  const systemDark = useSyncExternalStore(onSystemTheme, () => darkSystem.matches);
  const theme = choice === 'dark' || (choice === 'system' && systemDark) ? 'g100' : 'white';
  useEffect(() => {
    document.documentElement.className = `cds--${theme}`;
  }, [theme]);
  return theme;
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function onSystemTheme(changed: () => void): () => void {
  darkSystem.addEventListener('change', changed);
  return () => darkSystem.removeEventListener('change', changed);
}
