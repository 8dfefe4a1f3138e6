import { fileURLToPath } from 'node:url'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Everything that the gateway answers itself; `npm run dev` hands it on, the SPA never routes it. */
const SERVER_PATHS = ['/api', '/static', '/calls', '/results', '/v', '/v1', '/f', '/credentials', '/achievements', '/issuers', '/status', '/.well-known', '/oauth', '/health', '/mailbox']

export default defineConfig({
  plugins: [
    // The router's plugin must run before React's: the other order silently gives no code splitting.
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    react(),
  ],
  resolve: { alias: { '@': at('./src') } },
  build: {
    target: 'es2022',
    manifest: true,
    // The survey form and the public pages' script become entries of their own here.
    rolldownOptions: { input: { app: at('./index.html') } },
  },
  server: {
    // kit/web, the look that the public pages share, lies beside this folder.
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(SERVER_PATHS.map((path) => [`^${path}(/|$|\\?)`, { target: 'http://localhost:8000' }])),
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], environment: 'node' },
})
