import type {
  LeavingForm,
  LeavingTerms,
  ReleaseRecord,
  StricterArticle,
} from '../../../main/core/contract/leaving';
import type { Marking } from '../../../main/core/contract/markings';
import type { Client } from '../../client';

export type LeavingClient = Pick<Client, 'leftOut' | 'listReleases'>;

/** Who may have a file that is to leave, what its marking keeps here, and why that goes along all the same. */
export class LeavingChoice {
  marking = $state<Marking>('none');
  reason = $state('');
  form = $state<LeavingForm>('qdpx');
  /** What stays here unless a reason is given; null until the archive has been looked through. */
  stricter = $state.raw<readonly StricterArticle[] | null>(null);
  /** What was let out before, newest first. */
  releases = $state.raw<readonly ReleaseRecord[]>([]);

  constructor(readonly client: LeavingClient) {}

  /** Begins anew: nothing is said of the file yet. */
  async begin(form: LeavingForm): Promise<void> {
    this.marking = 'none';
    this.reason = '';
    this.releases = await this.client.listReleases({});
    await this.look(form, 'none');
  }

  /** Looks what a file of this form and marking would leave out. */
  async look(form: LeavingForm, marking: Marking): Promise<void> {
    this.form = form;
    this.marking = marking;
    this.stricter = null;
    const stricter = await this.client.leftOut({ form, marking });
    // Another may have been chosen in the meantime.
    if (form === this.form && marking === this.marking) this.stricter = stricter;
  }

  /** As the calls want it. */
  get terms(): LeavingTerms {
    const { marking } = this;
    const reason = this.reason.trim();
    const mustRelease = reason !== '' && this.stricter !== null && this.stricter.length > 0;
    return mustRelease ? { marking, release: reason } : { marking };
  }
}
