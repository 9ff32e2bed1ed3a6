/** The one way in which the host comes to its end, whoever asks for it. */
export interface Ending {
  /** Resolves when somebody has asked. */
  readonly ended: Promise<void>;
  isEnding(): boolean;
  end(): void;
  /** Stops listening to signals: from here on they end the process as usual. */
  release(): void;
}

/** Ctrl+C, the end of the session, and the closing of the terminal. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Listens for the signals that ask a program to end. The first one asks; after that they are the system's again. */
export function createEnding(process: Pick<NodeJS.Process, 'on' | 'off'>): Ending {
  let resolve: () => void;
  let ending = false;
  const ended = new Promise<void>((fulfil) => (resolve = fulfil));
  const release = (): void => SIGNALS.forEach((signal) => process.off(signal, end));
  const end = (): void => {
    ending = true;
    release();
    resolve();
  };
  SIGNALS.forEach((signal) => process.on(signal, end));
  return { ended, end, release, isEnding: () => ending };
}
