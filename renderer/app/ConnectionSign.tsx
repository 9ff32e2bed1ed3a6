import { useEffect, useRef } from 'react';
import { CloudOffline, ConnectionSignal } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';
import { useAnnouncements, useConnection } from '../stores/stores-context.tsx';

/** "Online" or "Offline" in the header; a change is also said. */
export function ConnectionSign() {
  const online = useConnection((state) => state.online);
  const announce = useAnnouncements((state) => state.announce);
  const before = useRef(online);
  useEffect(() => {
    if (before.current === online) return;
    before.current = online;
    announce(online ? shellWords.connection.back : shellWords.connection.offline);
  }, [online, announce]);
  return (
    <span className="gl-connection">
      {online ? <ConnectionSignal aria-hidden /> : <CloudOffline className="gl-icon-warning" aria-hidden />}
      {online ? shellWords.connection.online : shellWords.connection.offline}
    </span>
  );
}
