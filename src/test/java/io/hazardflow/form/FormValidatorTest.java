package io.hazardflow.form;

import static io.hazardflow.form.ValidatorFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormValidatorTest {

    @Test
    void aRequiredTextMayNotBeMissingOrBlank() {
        var form = form("{'type':'textarea','key':'reason','label':'整改说明','validate':{'required':true}}");
        form.accepts("{'reason':'已更换'}");
        form.refuses("{}").isEqualTo("「整改说明」必填");
        form.refuses("{'reason':null}").isEqualTo("「整改说明」必填");
        form.refuses("{'reason':' \\t\\u3000\\u00a0 '}").isEqualTo("「整改说明」必填");
        assertThat(form.refusedField("{}")).isEqualTo("reason");
    }

    @Test
    void anOptionalFieldMayBeEmptyInEveryFormThatEmptyTakes() {
        form("{'type':'textfield','key':'a','validate':{'minLength':5,'pattern':'x'}}")
            .accepts("{}", "{'a':''}", "{'a':null}", "{'a':'  '}");
        form("{'type':'number','key':'a','validate':{'min':5}}").accepts("{}", "{'a':''}", "{'a':null}");
        form("{'type':'select','key':'a','values':[{'label':'A','value':'A'}]}").accepts("{}", "{'a':''}", "{'a':null}");
        form("{'type':'datetime','subtype':'date','key':'a'}").accepts("{}", "{'a':''}", "{'a':null}");
        form("{'type':'taglist','key':'a','values':[]}").accepts("{}", "{'a':[]}", "{'a':null}");
        form("{'type':'checkbox','key':'a'}").accepts("{}", "{'a':false}", "{'a':null}");
        form("{'type':'filepicker','key':'a'}").accepts("{}", "{'a':[]}", "{'a':null}");
        form("{'type':'dynamiclist','path':'a','components':[{'type':'textfield','key':'b','validate':{'required':true}}]}")
            .accepts("{}", "{'a':[]}", "{'a':null}");
    }

    @Test
    void unknownKeysAreRefused() {
        var form = form("{'type':'textfield','key':'title'}");
        form.refuses("{'title':'x','level':'MAJOR'}").isEqualTo("「level」不是本表单的字段");
        form.refuses("{'level':null}").contains("不是本表单的字段");
    }

    @Test
    void aTextMustBeText() {
        var form = form("{'type':'textfield','key':'title','label':'标题'}");
        for (String value : List.of("1", "true", "false", "{}", "['x']", "[]")) {
            form.refuses("{'title':" + value + "}").isEqualTo("「标题」必须是文字");
        }
    }

    @Test
    void lengthIsCountedInUtf16Units() {
        var form = form("{'type':'textfield','key':'title','label':'标题','validate':{'minLength':4,'maxLength':'6'}}");
        form.accepts("{'title':'一二三四'}", "{'title':'😀😀😀'}");
        form.refuses("{'title':'一二三'}").isEqualTo("「标题」至少 4 个字");
        form.refuses("{'title':'一二三四五六七'}").isEqualTo("「标题」最多 6 个字");
    }

    @Test
    void aPatternIsSoughtAnywhereAsInTheBrowser() {
        var form = form("{'type':'textfield','key':'phone','label':'电话','validate':{'pattern':'1[0-9]{10}'}}");
        form.accepts("{'phone':'电话 19000001234'}");
        form.refuses("{'phone':'1900000'}").isEqualTo("「电话」格式不正确");
        form("{'type':'textfield','key':'phone','label':'电话','properties':{'patternMessage':'须为 11 位手机号'},"
            + "'validate':{'pattern':'^1[0-9]{10}$'}}")
            .refuses("{'phone':'电话 19000001234'}").isEqualTo("「电话」须为 11 位手机号");
        form("{'type':'textfield','key':'mail','label':'邮箱','validate':{'validationType':'email'}}").refuses("{'mail':'a@b'}")
            .isEqualTo("「邮箱」格式不正确");
    }

    @Test
    void scriptTextIsDataAndControlCharactersAreRefused() {
        var form = form("{'type':'textarea','key':'what','label':'情况'}");
        form.accepts("{'what':'<script>alert(1)</script> ${x}'}", "{'what':'第一行\\n\\t第二行'}");
        form.refuses("{'what':'a\\u0000b'}").isEqualTo("「情况」含有不可见的控制字符");
        form.refuses("{'what':'a\\u001bb'}").contains("控制字符");
        form.refuses("{'what':'a\\ud800b'}").contains("控制字符");
    }

    @Test
    void aNumberKeepsItsBoundsAndDigits() {
        var form = form("{'type':'number','key':'cost','label':'费用','decimalDigits':2,'validate':{'min':0,'max':100000}}");
        form.accepts("{'cost':0}", "{'cost':99.50}", "{'cost':1.500}", "{'cost':100000}");
        form.refuses("{'cost':-0.01}").isEqualTo("「费用」不能小于 0");
        form.refuses("{'cost':100000.01}").isEqualTo("「费用」不能大于 100000");
        form.refuses("{'cost':1.005}").isEqualTo("「费用」最多 2 位小数");
        form.refuses("{'cost':'5'}").isEqualTo("「费用」必须是数字");
        form.refuses("{'cost':1e999999999}").isEqualTo("「费用」数值过大或小数位过多");
        form("{'type':'number','key':'days','label':'天数','decimalDigits':0}").refuses("{'days':1.5}").isEqualTo("「天数」必须是整数");
        form("{'type':'number','key':'n','label':'数','increment':'0.5'}").refuses("{'n':0.7}").isEqualTo("「数」必须是 0.5 的倍数");
    }

    @Test
    void aNumberSerializedToTextMustBeSuchAText() {
        var form = form("{'type':'number','key':'cost','label':'费用','serializeToString':true,'validate':{'max':10}}");
        form.accepts("{'cost':'1.50'}");
        form.refuses("{'cost':1.5}").isEqualTo("「费用」必须是数字");
        form.refuses("{'cost':'1e3'}").isEqualTo("「费用」必须是数字");
        form.refuses("{'cost':'11'}").isEqualTo("「费用」不能大于 10");
    }

    @Test
    void aBoundMayComeFromAnotherField() {
        var form = form("{'type':'number','key':'total','label':'总数'},"
            + "{'type':'number','key':'done','label':'完成','validate':{'max':'=total'}}");
        form.accepts("{'total':5,'done':5}", "{'done':7}");
        form.refuses("{'total':5,'done':6}").isEqualTo("「完成」不能大于 5");
    }

    @Test
    void aChoiceMustBeAmongTheOptions() {
        var form = form("{'type':'select','key':'grade','label':'级别','values':[{'label':'轻','value':'G1'},{'label':'二','value':2}]}");
        form.accepts("{'grade':'G1'}", "{'grade':2}", "{'grade':2.0}");
        form.refuses("{'grade':'G9'}").isEqualTo("「级别」的值不在可选范围内");
        form.refuses("{'grade':'2'}").contains("不在可选范围内");
        form.refuses("{'grade':['G1']}").contains("不在可选范围内");
        form("{'type':'radio','key':'r','label':'结论','values':[{'label':'通过','value':'PASS'}]}").refuses("{'r':'FAIL'}").contains("「结论」");
    }

    @Test
    void optionsMayComeWithThePrefilledData() {
        var form = form("{'type':'select','key':'dept','label':'部门','valuesKey':'depts'}")
            .with(Map.of("depts", List.of(Map.of("label", "区应急管理局", "value", "yjj"))));
        form.accepts("{'dept':'yjj'}");
        form.refuses("{'dept':'xf'}").isEqualTo("「部门」的值不在可选范围内");
        form.refuses("{'dept':'yjj','depts':[{'value':'xf'}]}").contains("「depts」不是本表单的字段");
    }

    @Test
    void aListOfChoicesHoldsOnlyOptionsOnceEach() {
        var form = form("{'type':'checklist','key':'tags','label':'标签','values':[{'value':'a'},{'value':'b'},{'value':'c'}],"
            + "'validate':{'required':true},'properties':{'max':'2'}}");
        form.accepts("{'tags':['a','b']}");
        form.refuses("{'tags':[]}").isEqualTo("「标签」必填");
        form.refuses("{'tags':['a','x']}").isEqualTo("「标签」的值不在可选范围内");
        form.refuses("{'tags':['a','a']}").isEqualTo("「标签」有重复项");
        form.refuses("{'tags':['a','b','c']}").isEqualTo("「标签」最多 2 项");
        form.refuses("{'tags':'a'}").isEqualTo("「标签」必须是列表");
    }

    @Test
    void aRequiredTickMustBeTrue() {
        var form = form("{'type':'checkbox','key':'agree','label':'已告知','validate':{'required':true}}");
        form.accepts("{'agree':true}");
        form.refuses("{'agree':false}").isEqualTo("「已告知」必须勾选");
        form.refuses("{'agree':'true'}").isEqualTo("「已告知」只能勾选或不勾选");
    }

    @Test
    void aDateHasOneFormatAndMayNotBePassedWhereTheFormSaysSo() {
        var form = form("{'type':'datetime','subtype':'date','key':'by','dateLabel':'期限','disallowPassedDates':true}");
        form.accepts("{'by':'2026-11-24'}", "{'by':'2027-01-01'}");
        form.refuses("{'by':'2026-11-23'}").isEqualTo("「期限」不能早于今天");
        form.refuses("{'by':'2026-02-30'}").startsWith("「期限」必须是日期");
        form.refuses("{'by':'24.11.2026'}").startsWith("「期限」必须是日期");
        form.refuses("{'by':'+12026-11-24'}").startsWith("「期限」必须是日期");
        form.refuses("{'by':20261124}").startsWith("「期限」必须是日期");
    }

    @Test
    void aMomentIsReadInTheDistrictsZone() {
        var form = form("{'type':'datetime','subtype':'datetime','key':'at','dateLabel':'时间','disallowPassedDates':true}");
        form.accepts("{'at':'2026-11-24T00:30+08:00'}", "{'at':'2026-11-23T16:30Z'}");
        form.refuses("{'at':'2026-11-23T15:30Z'}").isEqualTo("「时间」不能早于今天");
        form.refuses("{'at':'2026-11-24'}").startsWith("「时间」必须是日期和时间");
        form("{'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_normalized','key':'at'}")
            .refuses("{'at':'2026-11-24T00:30+08:00'}")
            .contains("2026-11-24T10:00Z");
        form("{'type':'datetime','subtype':'time','timeSerializingFormat':'no_timezone','key':'at','timeLabel':'钟点'}")
            .accepts("{'at':'10:15'}");
        form("{'type':'datetime','subtype':'time','timeSerializingFormat':'no_timezone','key':'at','timeLabel':'钟点'}")
            .refuses("{'at':'10:15Z'}")
            .startsWith("「钟点」必须是时间");
    }

    @Test
    void aHiddenFieldIsNeitherAskedForNorTaken() {
        var form = form("{'type':'checkbox','key':'real','label':'属实'},{'type':'textarea','key':'why','label':'原因',"
            + "'conditional':{'hide':'=real = true'},'validate':{'required':true}}");
        form.accepts("{'real':true}", "{'real':true,'why':''}", "{'real':false,'why':'重复'}");
        form.refuses("{'real':true,'why':'重复'}").isEqualTo("「原因」在当前情况下不需要填写");
        form.refuses("{'real':false}").isEqualTo("「原因」必填");
    }

    @Test
    void aHiddenGroupHidesItsFields() {
        var form = form("{'type':'checkbox','key':'real'},{'type':'group','conditional':{'hide':'=real = true'},'components':["
            + "{'type':'textfield','key':'a','label':'甲','validate':{'required':true}}]}");
        form.accepts("{'real':true}");
        form.refuses("{'real':true,'a':'x'}").isEqualTo("「甲」在当前情况下不需要填写");
        form.refuses("{'real':false}").isEqualTo("「甲」必填");
    }

    @Test
    void aGroupWithAPathIsAnObject() {
        var form = form("{'type':'group','path':'person',"
            + "'components':[{'type':'textfield','key':'name','label':'姓名','validate':{'required':true}}]}");
        form.accepts("{'person':{'name':'李四'}}");
        form.refuses("{}").isEqualTo("「姓名」必填");
        form.refuses("{'person':{'name':'李四','x':1}}").isEqualTo("「x」不是本表单的字段");
        form.refuses("{'person':'李四'}").contains("格式不正确");
        assertThat(form.refusedField("{'person':{}}")).isEqualTo("person.name");
    }

    @Test
    void rowsAreCheckedOneByOne() {
        var form = form("{'type':'dynamiclist','path':'measures','label':'措施','properties':{'min':'1','max':'2'},'components':["
            + "{'type':'textfield','key':'what','label':'内容','validate':{'required':true}},"
            + "{'type':'number','key':'cost','label':'费用','conditional':{'hide':'=what = \\\"无\\\"'}}]}");
        form.accepts("{'measures':[{'what':'换线','cost':3}]}", "{'measures':[{'what':'换线'},{'what':'无'}]}");
        form.refuses("{'measures':[{'what':'换线'},{'what':''}]}").isEqualTo("「措施·第 2 行·内容」必填");
        form.refuses("{'measures':[{'what':'无','cost':3}]}").isEqualTo("「措施·第 1 行·费用」在当前情况下不需要填写");
        form.refuses("{'measures':[{'what':'a'},{'what':'b'},{'what':'c'}]}").isEqualTo("「措施」最多 2 项");
        form.refuses("{'measures':['换线']}").contains("第 1 行的格式不正确");
        form.refuses("{'measures':{'what':'换线'}}").isEqualTo("「措施」必须是列表");
        form.refuses("{'measures':[{'what':'a','y':1}]}").isEqualTo("「措施·第 1 行·y」不是本表单的字段");
        assertThat(form.refusedField("{'measures':[{'what':''}]}")).isEqualTo("measures[1].what");
    }

    @Test
    void aDisabledFieldIsShownOnly() {
        form("{'type':'textfield','key':'number','label':'编号','disabled':true}").refuses("{'number':'YH-1'}").isEqualTo("「编号」不能填写");
    }

    @Test
    void aWidgetSaysWhatItsValueIs() {
        var photos = form("{'type':'filepicker','key':'photos','label':'照片','validate':{'required':true},"
            + "'properties':{'widget':'evidence','min':'2','max':'3'}}");
        photos.accepts("{'photos':['ok-1','ok-2']}");
        photos.refuses("{'photos':[]}").isEqualTo("「照片」必填");
        photos.refuses("{'photos':['ok-1']}").isEqualTo("「照片」至少 2 项");
        photos.refuses("{'photos':['ok-1','ok-1']}").isEqualTo("「照片」有重复项");
        photos.refuses("{'photos':['ok-1','gone']}").isEqualTo("「照片」不存在");
        photos.refuses("{'photos':'files::1'}").isEqualTo("「照片」必须是列表");
        photos.refuses("{'photos':[1,2]}").isEqualTo("「照片」必须是一组编号");
        var position = form("{'type':'textfield','key':'gps','label':'位置','properties':{'widget':'position'}}");
        position.accepts("{'gps':'ok 39.1,117.2'}", "{'gps':''}");
        position.refuses("{'gps':'nowhere'}").isEqualTo("「位置」不存在");
        form("{'type':'textfield','key':'gps','label':'位置','properties':{'widget':'radar'}}").refuses("{'gps':'x'}").contains("不可用");
    }

    @Test
    void aFilePickerWithoutAWidgetTakesNothing() {
        form("{'type':'filepicker','key':'file','label':'附件'}").refuses("{'file':'files::1'}").isEqualTo("「附件」没有可用的上传方式");
    }

    @Test
    void allBrokenRulesAreCountedAndTheFirstThreeNamed() {
        var form = form("{'type':'textfield','key':'a','label':'甲','validate':{'required':true}},"
            + "{'type':'textfield','key':'b','label':'乙','validate':{'required':true}},"
            + "{'type':'textfield','key':'c','label':'丙','validate':{'required':true}},"
            + "{'type':'textfield','key':'d','label':'丁','validate':{'required':true}}");
        form.refuses("{'a':'x','b':'x'}").isEqualTo("「丙」必填;「丁」必填");
        form.refuses("{}").isEqualTo("「甲」必填;「乙」必填;「丙」必填;共 4 处需要更正");
    }

    @Test
    void aDocumentIsOneObjectOfLimitedSize() {
        var form = form("{'type':'textarea','key':'a'}");
        form.refuses("['a']").contains("JSON 对象");
        form.refuses("null").contains("JSON 对象");
        form.refuses("{'a':").contains("不是有效的 JSON");
        form.refuses("{'a':'1','a':'2'}").contains("不是有效的 JSON");
        form.refuses("{} {}").contains("不是有效的 JSON");
        form.refuses("{'a':'" + "好".repeat(90_000) + "'}").contains("超过 256 KB");
    }

    @Test
    void aSchemaThatTheServerCannotCheckIsRefused() {
        assertThatThrownBy(() -> form("{'type':'evidence','key':'a'}")).hasMessageContaining("evidence is not supported");
        assertThatThrownBy(() -> form("{'type':'textfield','key':'a'},{'type':'number','key':'a'}")).hasMessageContaining("used twice");
        assertThatThrownBy(() -> form("{'type':'textfield','key':'a','conditional':{'hide':'=level == 1'}}"))
            .hasMessageContaining("cannot parse");
    }
}
