import './app/styles'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguages } from './app/i18n'
import { queries, router } from './app/router'
import { adoptTheme, theme } from './app/theme'
import { Notices } from './shared/ui/Notices'

adoptTheme(document)
await startLanguages()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <Suspense>
          <RouterProvider router={router} />
          <Notices />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
)
