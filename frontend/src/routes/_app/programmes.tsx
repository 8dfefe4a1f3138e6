import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_app/programmes')({ component: () => <h1>programmes</h1> })
