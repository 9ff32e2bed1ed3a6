import type { ReactNode } from 'react';
import { Sheet } from './Sheet.tsx';
import { useNarrow } from './use-narrow.ts';

/**
 * A page with a pane at its right. Where there is no room for both, the pane is a sheet over the page: opened by a button of the
 * page, closed by Esc or its own button, with the focus in it meanwhile and back where it was afterwards.
 */
export function SidePane(props: {
  readonly label: string;
  /** Pixels, where there is room for both. */
  readonly width: number;
  /** Null: there is nothing to show at the side. */
  readonly pane: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const isSheet = useNarrow();
  const covers = isSheet && props.isOpen && props.pane !== null;
  return (
    <div className="gl-body-row gl-sides">
      <div className="gl-pane gl-pane--middle" inert={covers} data-pane={2} tabIndex={-1}>
        {props.children}
      </div>
      {props.pane !== null && !isSheet && (
        <aside
          className="gl-pane gl-pane--end"
          data-pane={3}
          tabIndex={-1}
          style={{ inlineSize: props.width }}
          aria-label={props.label}
        >
          {props.pane}
        </aside>
      )}
      {covers && (
        <Sheet label={props.label} onClose={props.onClose}>
          {props.pane}
        </Sheet>
      )}
    </div>
  );
}
