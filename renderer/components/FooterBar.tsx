import type { ReactNode } from 'react';

/** The bar at the bottom of a work in progress: what it is about at the left, what can be done at the right, flush. */
export function FooterBar({ children, actions }: { readonly children?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <footer className="gl-footer">
      <div className="gl-footer__context">{children}</div>
      <div className="gl-footer__actions">{actions}</div>
    </footer>
  );
}
