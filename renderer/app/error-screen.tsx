import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { StorageError } from '../storage/storage-problem.ts';
import { forgetScreen } from './noted-place.ts';

interface ErrorScreenProps {
  readonly children: ReactNode;
}

/** Catches what should never happen. Every act was on disk before the screen said so, and the user is told that. */
export class ErrorScreen extends Component<ErrorScreenProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidMount(): void {
    window.addEventListener('error', this.#showFailure);
    window.addEventListener('unhandledrejection', this.#showFailure);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('error', this.#showFailure);
    window.removeEventListener('unhandledrejection', this.#showFailure);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Center h="100vh" p="xl">
        <Stack maw="32rem" gap="md" role="alert">
          <Title order={1}>Something went wrong, and your work is safe</Title>
          <Text>
            The program met an error it did not expect. Everything the status line called saved is on this computer,
            encrypted. Start again and unlock your project to go on.
          </Text>
          <Button onClick={startAgain} w="fit-content">
            Start again
          </Button>
        </Stack>
      </Center>
    );
  }

  readonly #showFailure = (event: Event): void => {
    // The browser reports this when two layouts follow each other within one frame; nothing has failed.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
    // What the disk refused is told where the user works, see `use-storage-problem.ts`.
    if (event instanceof PromiseRejectionEvent && event.reason instanceof StorageError) return;
    this.setState({ failed: true });
  };
}

function startAgain(): void {
  forgetScreen();
  window.location.reload();
}
