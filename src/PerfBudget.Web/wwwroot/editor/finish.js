// 填好了: what is being typed is saved before the form is sent; where a cell is not saved, it is not sent.

const LongestWait = 15_000;
const Sentences = {
    open: count => `还有 ${count} 格没有保存（标红，或在表格上方），请改好或放弃，再按“填好了”。`,
    waiting: '还有内容没有送到服务器，请等显示“已保存”再按“填好了”。',
};

/**
 * @param {HTMLFormElement} form
 * @param {{ input: import('./input.js').CellInput, queue: { waiting: number }, answers: { open: number }, desk: { isClosed: boolean },
 *   say: (text: string) => void }} parts
 */
export function watchFinish(form, { input, queue, answers, desk, say }) {
    form.addEventListener('submit', async event => {
        event.preventDefault();
        input.commit();
        for (const until = Date.now() + LongestWait; queue.waiting > 0 && Date.now() < until;) {
            await new Promise(done => setTimeout(done, 50));
        }

        if (queue.waiting === 0 && answers.open === 0 && !desk.isClosed) {
            form.submit();
        } else {
            say(answers.open > 0 ? Sentences.open(answers.open) : Sentences.waiting);
        }
    });
}
