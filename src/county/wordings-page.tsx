import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { wordingOn } from '../../domain/wording-on.ts';
import { type CountyWording, type CountyWordings, countyWordingsSchema } from '../../protocol/wordings.ts';
import { FORMS } from '../documents/forms/form-list.ts';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { type MarkedPlace, markedPlaces, type PlaceGroup } from './marked-places.ts';
import { NewWordingDialog } from './new-wording-dialog.tsx';
import { useCountyAnswer } from './use-operations.ts';
import { WithdrawWordingDialog } from './withdraw-wording-dialog.tsx';
import { WordingPlace } from './wording-place.tsx';

type WordingsPageProps = {
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onLoggedOut: () => void;
};

/** 文书文字: every marked place of every form, form by form; a place is changed by a new version from a day on. */
export const WordingsPage = ({ onBack, onLeave, onLoggedOut }: WordingsPageProps) => {
  const { value: known, trouble, again } = useCountyAnswer('/county/wordings', countyWordingsSchema, onLoggedOut);
  return (
    <PageFrame
      fill
      title="文书文字"
      lead="各种文书里可以由县局改的文字，和编号的样式。改了从定好的日子起用，已定稿的不变；版本印在每页页脚。"
      actions={
        <>
          <Button variant="outlined" onClick={onBack}>
            回到各所总览
          </Button>
          <Button onClick={onLeave}>退出</Button>
        </>
      }
    >
      {trouble ? (
        <Notice tone="care" live>
          没有取到数据。{trouble}
        </Notice>
      ) : null}
      {known ? <Places known={known} refresh={again} onLoggedOut={onLoggedOut} /> : trouble ? null : '正在取数据'}
    </PageFrame>
  );
};

type PlacesProps = {
  readonly known: CountyWordings;
  readonly refresh: () => Promise<void>;
  readonly onLoggedOut: () => void;
};

const Places = ({ known, refresh, onLoggedOut }: PlacesProps) => {
  const { today, wordings } = known;
  const groups = markedPlaces(FORMS, known.series);
  const docs = wordings.map(({ doc }) => doc);
  const [code, setCode] = useState(groups[1]?.code ?? '');
  const [changing, setChanging] = useState<MarkedPlace | null>(null);
  const [withdrawing, setWithdrawing] = useState<CountyWording | null>(null);
  const group = groups.find((one) => one.code === code);
  const close = () => {
    setChanging(null);
    setWithdrawing(null);
  };
  const done = () => {
    close();
    void refresh();
  };
  const countOf = ({ places }: PlaceGroup) => places.filter(({ key }) => wordingOn(docs, key, today)).length;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '320px minmax(0, 1fr)', gap: 3 }}>
      <Box component="nav" aria-label="文书" sx={{ overflow: 'auto', minHeight: 0 }}>
        {groups.map((one) => (
          <Button
            key={one.code}
            fullWidth
            variant={one.code === code ? 'contained' : 'text'}
            aria-current={one.code === code ? 'page' : undefined}
            onClick={() => setCode(one.code)}
            sx={{ justifyContent: 'flex-start', textAlign: 'left', whiteSpace: 'normal', px: 3 }}
          >
            {`${one.title}${countOf(one) ? ` · 改了 ${countOf(one)} 处` : ''}`}
          </Button>
        ))}
      </Box>
      <Box key={code} sx={{ overflow: 'auto', minHeight: 0 }}>
        {group ? (
          <Sheet title={group.title} note={`可以改 ${group.places.length} 处`}>
            {group.places.map((place) => (
              <WordingPlace
                key={place.key}
                {...{ place, wordings, today }}
                onChange={() => setChanging(place)}
                onWithdraw={setWithdrawing}
              />
            ))}
          </Sheet>
        ) : null}
      </Box>
      {changing ? (
        <NewWordingDialog
          place={changing}
          now={wordingOn(docs, changing.key, today)?.text ?? changing.ours}
          {...{ today, onLoggedOut }}
          wordings={docs}
          onClose={close}
          onDone={done}
        />
      ) : null}
      {withdrawing ? (
        <WithdrawWordingDialog wording={withdrawing} onClose={close} onDone={done} onLoggedOut={onLoggedOut} />
      ) : null}
    </Box>
  );
};
