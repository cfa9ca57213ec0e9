package io.hazardflow.benchmark.load;

/** Invented names, the same for the same account. */
final class People {

    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红建国海燕春梅志新玉英金凤晓东云飞立民";

    private People() {
    }

    static String of(String account) {
        int hash = account.hashCode() & Integer.MAX_VALUE;
        return "" + FAMILY.charAt(hash % FAMILY.length()) + GIVEN.charAt(hash / 97 % GIVEN.length()) + GIVEN.charAt(hash / 7919 % GIVEN.length());
    }
}
