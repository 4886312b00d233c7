import { Notice } from '../ui/notice.tsx';
import type { FinalPdf } from './use-final-pdf.ts';

/** Where the stored pages of a final document are, when they are not simply here. */
export const FinalNotice = ({ final }: { readonly final: FinalPdf }) => {
  if (final.at === 'fetching') return <Notice tone="plain">定稿的版面不在这台电脑上，正在从县里取来。</Notice>;
  if (final.at === 'away')
    return (
      <Notice tone="care" live>
        定稿的版面不在这台电脑上，现在取不来：没有连上县里，或定稿的那台电脑还没有传完。连上后自动取来；取来之前不能看、不能打印，程序不会另排一份代替。
      </Notice>
    );
  if (final.at === 'damaged')
    return (
      <Notice tone="bad" live>
        这台电脑上的版面与定稿时不一致，不能打印。请以签字的原件为准，在别的电脑上打开，或告诉县里。
      </Notice>
    );
  if (final.at === 'never-stored')
    return (
      <Notice tone="care">
        定稿时没有存下版面，不能重印。签字的原件是唯一的依据，需要时请复印原件；右边按记录重新排的与原件可能有出入。
      </Notice>
    );
  return null;
};
