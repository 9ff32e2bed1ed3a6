import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FailurePage } from './FailurePage.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failure: { readonly id: string; readonly details: string } | null;
}

/** Catches a bug of a screen. The header stays; another screen starts anew (the parent keys this by screen). */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return {
      failure: { id: newFailureId(), details: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState(({ failure }) =>
      failure === null
        ? null
        : { failure: { ...failure, details: `${failure.details}\n${info.componentStack ?? ''}` } },
    );
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <FailurePage id={failure.id} details={failure.details} />;
  }
}

/** Four hexadecimal digits: enough to find one report among a person's own. */
function newFailureId(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return number.toString(16).toUpperCase().padStart(4, '0');
}
