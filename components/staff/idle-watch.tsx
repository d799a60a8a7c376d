'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';

const MINUTE = 60_000;
/** The idle times, in milliseconds, of the notice and of the end of the session. The server ends it after the same time. */
const NOTICE_AFTER = 14 * MINUTE;
const OVER_AFTER = 15 * MINUTE;

function leave() {
  location.assign(paths.signIn({ back: location.pathname + location.search, reason: 'bezczynnosc' }));
}

/**
 * Tells the server at most once a minute that somebody works at this page, because typing sends no requests. Warns a
 * minute before the session ends for idleness, and leaves the page when it has ended. Work in one tab of a browser
 * counts for all its tabs.
 */
export function IdleWatch() {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const noted = useRef(0);

  useEffect(() => {
    const tabs = new BroadcastChannel('okienko-noted');
    let active = false;
    let asking = false;
    noted.current = performance.now();
    tabs.onmessage = () => {
      noted.current = performance.now();
    };

    async function note() {
      asking = true;
      const answer = await fetch(paths.session(), { cache: 'no-store' }).catch(() => null);
      asking = false;
      if (answer?.status === 401) leave();
      if (!answer?.ok) return;
      active = false;
      noted.current = performance.now();
      tabs.postMessage('noted');
    }

    function tick() {
      const idle = performance.now() - noted.current;
      if (active && idle >= MINUTE && !asking) void note();
      else if (idle >= OVER_AFTER) leave();
      setSecondsLeft(idle >= NOTICE_AFTER ? Math.max(0, Math.ceil((OVER_AFTER - idle) / 1000)) : null);
    }

    const work = () => {
      active = true;
    };
    const events = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
    for (const event of events) window.addEventListener(event, work, { passive: true });
    const timer = setInterval(tick, 1000);
    return () => {
      for (const event of events) window.removeEventListener(event, work);
      clearInterval(timer);
      tabs.close();
    };
  }, []);

  return (
    <div role="alert" className="fixed right-4 bottom-4 z-10">
      {secondsLeft !== null && (
        <div className="note note--soon note--row border border-l-4 border-soon bg-sheet p-4">
          <div>
            <b>Za minutę wylogujemy Cię z powodu bezczynności.</b>{' '}
            <span aria-hidden="true">Zostało {secondsLeft} s.</span>
          </div>
          <Button small>Pracuję dalej</Button>
        </div>
      )}
    </div>
  );
}
