import { dangerousRebuild } from './dangerous-rebuild.ts';
import { lift } from './lift.ts';
import { outerExtension } from './outer-extension.ts';
import { pitchedRoof } from './pitched-roof.ts';
import type { Project, ProjectCode } from './project.ts';
import { risers } from './risers.ts';
import { seismicBalcony } from './seismic-balcony.ts';
import { windows } from './windows.ts';

/** Works for which Beijing lets residents draw on the provident fund (from 2022-01-12). */
export const PROJECTS = {
  'dangerous-rebuild': dangerousRebuild,
  lift,
  'seismic-balcony': seismicBalcony,
  'pitched-roof': pitchedRoof,
  risers,
  'outer-extension': outerExtension,
  windows,
} as const satisfies Record<ProjectCode, Project>;

export function isProject(code: string): code is ProjectCode {
  return Object.hasOwn(PROJECTS, code);
}

export type { Project, ProjectCode } from './project.ts';
