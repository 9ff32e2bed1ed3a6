// Before every feature's own sheet, so that those come later and win.
import './styles/main.scss';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient, type Client } from '#app/contract/client.ts';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { StartFailure } from './app/StartFailure.tsx';
import { describeFailure } from './components/FailureNotice.tsx';
import { readClock } from './components/use-now.ts';
import { takeHandedOver } from './features/drafts/take-handed-over.ts';
import { navigate } from './routing/use-route.ts';
import { chooseAccount, createAccountsStore } from './stores/accounts.ts';
import { createAnnouncementsStore } from './stores/announcements.ts';
import { createArrivalsStore } from './stores/arrivals.ts';
import { browserNetwork, createConnectionStore } from './stores/connection.ts';
import { createDraftStore } from './stores/draft.ts';
import { createPreferencesStore } from './stores/preferences.ts';
import { createReturnedRowsStore } from './stores/returned-rows.ts';
import { StoresProvider, type Stores } from './stores/stores-context.tsx';
import { ClientProvider } from './transport/client-context.tsx';
import { connect } from './transport/connect.ts';
import { createDeriveClient, type DeriveClient } from './workers/derive-client.ts';
import { DeriverProvider } from './workers/deriver-context.tsx';
import { startDeriveWorker } from './workers/start-worker.ts';

function createStores(client: Client, deriver: DeriveClient): Stores {
  const draft = createDraftStore(client, deriver);
  return {
    accounts: createAccountsStore(client),
    announcements: createAnnouncementsStore(),
    arrivals: createArrivalsStore(client, deriver, draft),
    connection: createConnectionStore(browserNetwork, readClock),
    draft,
    preferences: createPreferencesStore(window.localStorage),
    returnedRows: createReturnedRowsStore(client, deriver, () => draft.getState().save()),
  };
}

/** Reads the accounts, and makes drafts of files that are opened with Guestlist from outside for the one that is chosen. */
function receiveFiles(client: Client, { accounts, announcements, preferences, returnedRows }: Stores): void {
  const read = accounts.getState().refresh();
  takeHandedOver(client, {
    async account() {
      await read;
      return chooseAccount(accounts.getState().accounts ?? [], preferences.getState().account)?.name ?? null;
    },
    offerReturned: (upload) => returnedRows.getState().offerUpload(upload),
    open: ({ id }) => navigate({ screen: 'draft', draft: id, step: 'import' }),
    failed: (failure) => announcements.getState().alert(describeFailure(failure).title),
  });
}

async function start(root: HTMLElement): Promise<void> {
  const page = createRoot(root);
  try {
    const client = createClient(await connect());
    const deriver = createDeriveClient(startDeriveWorker);
    const stores = createStores(client, deriver);
    receiveFiles(client, stores);
    page.render(
      <StrictMode>
        <ErrorBoundary>
          <ClientProvider client={client}>
            <StoresProvider stores={stores}>
              <DeriverProvider deriver={deriver}>
                <App />
              </DeriverProvider>
            </StoresProvider>
          </ClientProvider>
        </ErrorBoundary>
      </StrictMode>,
    );
  } catch (failure) {
    page.render(<StartFailure failure={failure} />);
  }
}

const root = document.getElementById('root');
if (root !== null) void start(root);
