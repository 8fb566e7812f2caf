import { app, type Session } from 'electron'

/** Switches that keep Chromium itself from looking anything up. Must run before the application is ready. */
export function silenceChromium(): void {
  const off = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'disable-quic',
  ]
  for (const name of off) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,OptimizationHints,SpareRendererForSitePerProcess,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater',
  )
  app.commandLine.appendSwitch('no-proxy-server')
}

/**
 * Refuses every request but the application's own; grants no permission; has no language to spell-check, since Chromium
 * fetches the dictionary of one by a way of its own that passes by the refusal.
 */
export function banNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = /^(app:\/\/main\/|data:|blob:app:\/\/main\/|devtools:)/.test(details.url)
    answer({ cancel: !own })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}
