import { Component, type ReactNode } from 'react'
import { ErrorState } from './states'

interface State {
  error: unknown
}

export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <ErrorState error={this.state.error} retry={() => this.setState({ error: null })} />
  }
}
