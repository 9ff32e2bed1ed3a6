import { useCallback, useState } from 'react';

export interface ViewPort {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** What is seen of the content of the element that scrolls, in pixels; null until it is in the page. */
export function useViewPort(): readonly [(element: Element | null) => (() => void) | undefined, ViewPort | null] {
  const [port, setPort] = useState<ViewPort | null>(null);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
      setPort({ width, height, left, top });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return [ref, port];
}
