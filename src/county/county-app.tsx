import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { countyMeSchema } from '../../protocol/county.ts';
import { askCountyPages } from './county-client.ts';
import { LoginPage } from './login-page.tsx';
import { OperationsPage } from './operations-page.tsx';
import { OverviewPage } from './overview-page.tsx';

/** Forms and law come with it: loaded when it is first opened. */
const WordingsPage = lazy(() => import('./wordings-page.tsx').then((m) => ({ default: m.WordingsPage })));

/** The session is in the cookie; of the answer only that it is ours matters. */
const spokenSchema = z.object({ fengqiao: z.literal(true) });

/** Headquarters: log-in, then overview and operations; a session that ended leads back to the log-in with a word why. */
export const CountyApp = () => {
  const [name, setName] = useState<string | null | undefined>(undefined);
  const [note, setNote] = useState('');
  const [place, setPlace] = useState<'overview' | 'operations' | 'wordings'>('overview');
  const look = useCallback(async () => {
    const me = await askCountyPages('/county/me', countyMeSchema);
    setName(me.ok ? me.value.name : null);
  }, []);
  useEffect(() => void look(), [look]);
  const onLoggedOut = useCallback(() => {
    setNote('登录已过期，请重新登录。');
    setName(null);
  }, []);
  const leave = async () => {
    await askCountyPages('/county/logout', spokenSchema, {});
    setNote('');
    setName(null);
  };
  if (name === undefined) return null;
  if (name !== null && place === 'operations')
    return (
      <OperationsPage onBack={() => setPlace('overview')} onLoggedOut={onLoggedOut} onLeave={() => void leave()} />
    );
  if (name !== null && place === 'wordings')
    return (
      <Suspense fallback={null}>
        <WordingsPage onBack={() => setPlace('overview')} onLoggedOut={onLoggedOut} onLeave={() => void leave()} />
      </Suspense>
    );
  if (name !== null)
    return (
      <OverviewPage
        userName={name}
        onOperations={() => setPlace('operations')}
        onWordings={() => setPlace('wordings')}
        onLoggedOut={onLoggedOut}
        onLeave={() => void leave()}
      />
    );
  const login = async (typedName: string, password: string) => {
    const done = await askCountyPages('/county/login', spokenSchema, { name: typedName, password });
    if (done.ok) await look();
    return done;
  };
  return <LoginPage note={note} onLogin={login} />;
};
