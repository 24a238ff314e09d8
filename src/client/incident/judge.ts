/** The judge as a script of its own. */
import { judgeItem } from '../../judge/judge.ts';

window.ooIncidentJudge = (text) => judgeItem({ text });
