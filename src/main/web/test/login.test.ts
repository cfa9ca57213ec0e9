import { describe, expect, it } from 'vitest';
import { blockedFor, length, message } from '../src/login/messages';

const asked = (query: string) => new URLSearchParams(query);

describe('the login page', () => {
  it('says what became of the last attempt', () => {
    expect(message(asked('error'))?.text).toContain('账号或密码不正确');
    expect(message(asked('shut'))?.text).toContain('账号已停用');
    expect(message(asked('expired'))).toMatchObject({ bad: false });
    expect(message(asked('logout'))).toMatchObject({ text: '已退出登录。', bad: false });
    expect(message(asked(''))).toBeNull();
  });

  it('says how long nobody may try again', () => {
    expect([blockedFor(asked('blocked=29.2')), blockedFor(asked('blocked')), blockedFor(asked('blocked=-1')), blockedFor(asked('blocked=x'))]).toEqual([30, 0, 0, 0]);
    expect([length(45), length(125)]).toEqual(['45 秒', '2 分 5 秒']);
  });
});
