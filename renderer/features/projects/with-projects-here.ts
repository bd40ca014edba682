import type { OpenedPack } from '../../storage/open-pack.ts';
import { packOrigin } from '../../storage/pack-origin.ts';
import { projectsOfOrigin, type RegisteredProject } from '../../storage/project-registry.ts';

/** An opened coding pack, and the projects of this computer that it is a newer pack for. */
export interface ReadPack extends OpenedPack {
  readonly here: readonly RegisteredProject[];
}

/** Looks on this computer for the projects that an opened coding pack is a newer pack for. */
export async function withProjectsHere(opened: OpenedPack): Promise<ReadPack> {
  const { project, coder } = opened.pack;
  return { ...opened, here: await projectsOfOrigin(await packOrigin(project.id, coder.id)) };
}
