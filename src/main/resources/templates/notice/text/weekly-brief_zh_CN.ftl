${unit}${year}年第${week}周简报
${from} 至 ${to}：新增隐患 ${found} 件，整改完成 ${passed} 件；现逾期 ${overdue} 件，重大隐患 ${major} 件在办，本周到期 ${due} 件。
