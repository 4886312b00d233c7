import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { FactsList } from './facts-list.tsx';

/** Version, home and licences. */
export const AboutSection = () => {
  const [version, setVersion] = useState('');
  const [home, setHome] = useState('');
  useEffect(() => {
    void bridge.appInfo().then((info) => {
      setVersion(info.version);
      setHome(info.electron === '' ? '浏览器' : '桌面程序');
    });
  }, []);
  return (
    <Sheet title="关于枫桥">
      <FactsList
        facts={[
          ['版本', version],
          ['运行方式', home],
          ['许可', '木兰宽松许可证，第 2 版（MulanPSL-2.0）'],
          ['字体', '思源黑体、思源宋体（Noto Sans SC、Noto Serif SC），SIL 开放字体许可证 1.1'],
        ]}
      />
      <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
        本程序用到的其他开源软件及其许可，见安装目录里的「第三方许可」文件。
      </Typography>
    </Sheet>
  );
};
