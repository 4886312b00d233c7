import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { SyncCentrePage } from '../features/sync-centre/sync-centre-page.tsx';
import { TodayPage } from '../features/today/today-page.tsx';

/** Ledgers, forms, paper and workbooks come when they are first opened: the first screen stays small. */
const ScreeningPage = lazy(() =>
  import('../features/screening/screening-page.tsx').then((m) => ({ default: m.ScreeningPage })),
);
const CluePage = lazy(() => import('../features/screening/clue-page.tsx').then((m) => ({ default: m.CluePage })));
const ScreeningImportPage = lazy(() =>
  import('../features/screening-import/screening-import-page.tsx').then((m) => ({ default: m.ScreeningImportPage })),
);
const MediationPage = lazy(() =>
  import('../features/mediation/mediation-page.tsx').then((m) => ({ default: m.MediationPage })),
);
const CasePage = lazy(() => import('../features/mediation/case-page.tsx').then((m) => ({ default: m.CasePage })));
const AgreementsPage = lazy(() =>
  import('../features/agreements/agreements-page.tsx').then((m) => ({ default: m.AgreementsPage })),
);
const AgreementPage = lazy(() =>
  import('../features/agreements/agreement-page.tsx').then((m) => ({ default: m.AgreementPage })),
);

const DossierPage = lazy(() =>
  import('../features/dossier/dossier-page.tsx').then((m) => ({ default: m.DossierPage })),
);
const PapersPage = lazy(() => import('../features/papers/papers-page.tsx').then((m) => ({ default: m.PapersPage })));
const PaperPage = lazy(() => import('../features/papers/paper-page.tsx').then((m) => ({ default: m.PaperPage })));

/** Every address of the app; an address holds record ids and nothing else. */
export const AppRoutes = () => (
  <Routes>
    <Route path="/today" element={<TodayPage />} />
    <Route path="/clues" element={<ScreeningPage />} />
    <Route path="/clues/new" element={<CluePage />} />
    <Route path="/clues/import" element={<ScreeningImportPage />} />
    <Route path="/clues/:id" element={<CluePage />} />
    <Route path="/cases" element={<MediationPage />} />
    <Route path="/cases/new" element={<CasePage />} />
    <Route path="/cases/:id" element={<CasePage />} />
    <Route path="/cases/:id/dossier" element={<DossierPage />} />
    <Route path="/agreements" element={<AgreementsPage />} />
    <Route path="/agreements/new" element={<AgreementPage />} />
    <Route path="/agreements/:id" element={<AgreementPage />} />
    <Route path="/papers" element={<PapersPage />} />
    <Route path="/papers/new" element={<PaperPage />} />
    <Route path="/papers/:id" element={<PaperPage />} />
    <Route path="/sync" element={<SyncCentrePage />} />
    <Route path="/settings" element={<SettingsPage />} />
    <Route path="*" element={<Navigate to="/today" replace />} />
  </Routes>
);
