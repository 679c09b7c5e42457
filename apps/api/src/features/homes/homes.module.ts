import { Module } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { FindNeighbourhood } from './find-neighbourhood.ts';
import { HomesController } from './homes.controller.ts';
import { ImportRoster, WRITE_ROSTER, type WriteRosterJob } from './import-roster.ts';
import { ListHomes } from './list-homes.ts';
import { ListOwnHomes } from './list-own-homes.ts';
import { ReadRosterFile } from './read-roster-file.ts';
import { RosterRows } from './roster-rows.ts';
import { WriteRoster } from './write-roster.ts';

@Module({
  controllers: [HomesController],
  providers: [FindNeighbourhood, ImportRoster, ListHomes, ListOwnHomes, ReadRosterFile, RosterRows, WriteRoster],
  exports: [ImportRoster],
})
export class HomesModule {
  constructor(jobs: Jobs, write: WriteRoster) {
    jobs.worker<WriteRosterJob>(WRITE_ROSTER, ({ neighbourhoodId, importId }) => write.run(neighbourhoodId, importId));
  }
}
