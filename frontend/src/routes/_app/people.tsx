import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_app/people')({ component: () => <h1>people</h1> })
