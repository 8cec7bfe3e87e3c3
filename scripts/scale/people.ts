import type { Said } from './card';
import { throttledHour } from './week';

/** One tab's view of the page, once it has ended. */
export interface EndedView {
  readonly person: number;
  readonly at: number;
  readonly said: Said;
  /** Whether another tab of the same person opened the page at the same moment, and before this one */
  readonly isSecondTab: boolean;
  /** Requests to the services */
  readonly asked: number;
}

/** What the people of a week saw. */
export class People {
  /** Views of the page; two tabs that open together are two */
  public views = 0;
  /** Views that ended without a verdict because a photo could not be read */
  public failedViews = 0;
  /** Views that had not come to an end when the user left */
  public unfinishedViews = 0;
  /** Views in a tab that opened together with another one */
  public secondTabs = 0;
  /** Those of them that asked anything by themselves */
  public secondTabsThatAsked = 0;
  private readonly refused = new Set<number>();
  private readonly cameBack = new Set<number>();
  private readonly recovered = new Set<number>();

  /** Views end in the order in which they began: all stay for as long. */
  public note({ person, at, said, isSecondTab, asked }: EndedView): void {
    this.views += 1;
    this.unfinishedViews += said === undefined ? 1 : 0;
    this.failedViews += said === 'cannotCompare' ? 1 : 0;
    this.secondTabs += isSecondTab ? 1 : 0;
    this.secondTabsThatAsked += isSecondTab && asked > 0 ? 1 : 0;
    const hasVerdict = said !== undefined && said !== 'cannotCompare';
    if (at >= throttledHour.to) {
      if (this.refused.has(person)) {
        this.cameBack.add(person);
        if (hasVerdict) {
          this.recovered.add(person);
        }
      }
    } else if (!hasVerdict) {
      this.refused.add(person);
    }
  }

  /** People who had a view without a verdict while the services refused. */
  public get refusedPeople(): number {
    return this.refused.size;
  }

  /** Those of them who opened the page again in that week, after the services had recovered. */
  public get cameBackPeople(): number {
    return this.cameBack.size;
  }

  /** Those of them who saw no verdict then either. */
  public get neverRecovered(): number {
    return this.cameBack.size - this.recovered.size;
  }

  public toJSON(): object {
    const { views, failedViews, unfinishedViews, secondTabs, secondTabsThatAsked, refusedPeople, cameBackPeople, neverRecovered } = this;
    return { views, failedViews, unfinishedViews, secondTabs, secondTabsThatAsked, refusedPeople, cameBackPeople, neverRecovered };
  }
}
