// 填好了: what is being typed is saved before the form is sent; where a cell is not saved, it is not sent.

const LongestWait = 15_000;

export class Finish {
    /** @param {HTMLFormElement} form @param {import('./desk.js').Desk} desk */
    constructor(form, desk) {
        form.addEventListener('submit', async event => {
            event.preventDefault();
            desk.input.commit();
            if (await this.#saved(desk)) {
                form.submit();
            } else {
                desk.voice.say(desk.answers.open > 0 ? `还有 ${desk.answers.open} 格没有保存（标红，或在表格上方），请改好或放弃，再按“填好了”。` : '还有内容没有送到服务器，请等显示“已保存”再按“填好了”。');
            }
        });
    }

    async #saved(desk) {
        for (const until = Date.now() + LongestWait; desk.queue.waiting > 0 && Date.now() < until;) {
            await new Promise(done => setTimeout(done, 50));
        }

        return desk.queue.waiting === 0 && desk.answers.open === 0 && !desk.isClosed;
    }
}
