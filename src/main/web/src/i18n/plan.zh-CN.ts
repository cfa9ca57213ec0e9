export default {
  'submit.plan-campaign': '提交方案',
  'submit.revise-campaign': '提交修改',
  'submit.approve-campaign': '提交审批意见',
  'submit.file-campaign': '提交备案意见',
};
