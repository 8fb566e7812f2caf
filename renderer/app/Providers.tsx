import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ToastHost } from '../components/ToastHost'
import { useAppearance } from './appearance'
import { queryClient } from './queries'
import { cssVariables, theme } from './theme'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
setNonce(nonce)

/** What every screen stands in: the theme under the page's style nonce, the query layer, the addresses. */
export function Providers({ children }: { children: ReactNode }) {
  const { scheme } = useAppearance()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>{children}</Router>
        <ToastHost />
      </QueryClientProvider>
    </MantineProvider>
  )
}
