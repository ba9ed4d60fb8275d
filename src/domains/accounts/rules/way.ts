/** An address of this site to lead back to; anything else, and what could be read as another site, leads to `/me`. */
export function ownPath(wanted: string): string {
  const isPath = /^\/(?![/\\])[\w\-./~%?=&+:@,;!$'()*]{0,400}$/.test(wanted)
  return isPath && !/^\/(sign-in|sign-out|api)(\/|\?|$)/.test(wanted) ? wanted : '/me'
}

/** The kind of device in words a resident knows again, from what the browser says of itself; never the whole of it. */
export function deviceOf(userAgent: string): string {
  const system = systems.find(([mark]) => mark.test(userAgent))?.[1] ?? ''
  const browser = browsers.find(([mark]) => mark.test(userAgent))?.[1] ?? ''
  return [system, browser].filter((part) => part !== '').join(' · ') || '—'
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
]

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/AlipayClient/, 'Alipay'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/HuaweiBrowser/, 'Huawei Browser'],
  [/MiuiBrowser/, 'Mi Browser'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
