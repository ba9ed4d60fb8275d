import type { ThemeConfig } from 'antd'
import { colour, fontFamily, radius, shadow } from '#shared/tokens/tokens.ts'

/** The one place where the tokens of the house meet Ant Design; text and ground are at least 4.5:1 (GB/T 37668). */

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.door,
    colorLink: colour.door,
    colorLinkHover: colour.deep,
    colorInfo: colour.door,
    colorError: colour.seal,
    colorWarning: colour.amber,
    colorSuccess: colour.green,
    colorText: colour.ink,
    colorTextBase: colour.ink,
    colorTextSecondary: colour.quiet,
    colorTextTertiary: colour.quiet,
    colorTextDescription: colour.quiet,
    colorTextPlaceholder: colour.edge,
    colorTextDisabled: colour.edge,
    colorBgLayout: colour.mist,
    colorBorder: colour.edge,
    colorBorderSecondary: colour.line,
    colorSplit: colour.line,
    fontFamily,
    fontSize: 16,
    fontSizeSM: 14,
    fontSizeLG: 16,
    lineHeight: 1.6,
    borderRadius: radius,
    borderRadiusLG: radius,
    borderRadiusSM: 4,
    controlHeight: 36,
    controlHeightSM: 28,
    controlHeightLG: 44,
    boxShadow: shadow,
    boxShadowSecondary: shadow,
    boxShadowTertiary: 'none',
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.15s',
    motion: !calm(),
    wireframe: false,
    controlOutlineWidth: 0,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', contentFontSizeSM: 14 },
    Layout: { headerBg: colour.paper, siderBg: colour.paper, bodyBg: colour.mist, headerHeight: 60 },
    Menu: { itemSelectedBg: colour.glow, itemSelectedColor: colour.deep, itemHeight: 44, itemBorderRadius: 6 },
    Table: { headerBg: colour.mist, headerColor: colour.quiet, cellPaddingBlock: 10, cellPaddingInline: 12 },
    Tag: { defaultBg: colour.mist, defaultColor: colour.ink },
    Form: { labelColor: colour.ink, verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
    Segmented: { trackBg: colour.line, itemSelectedBg: colour.paper, itemColor: colour.ink },
    Tabs: { itemColor: colour.quiet },
  },
}

function calm(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
