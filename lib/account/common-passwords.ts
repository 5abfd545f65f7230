/**
 * Passwords that are guessed first, in lower case: those at the head of every published list, long
 * ones of their kind, rows of keys, and words of this line of work. A list on the machine itself,
 * because an intranet reaches no other.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  123456 1234567 12345678 123456789 1234567890 123456789012 1234567890123 0123456789 01234567890
  111111 000000 666666 888888 88888888 987654321 9876543210 123123 123123123 123321 112233 11223344
  147258369 159357 520520 5201314 1314520 5201314520 woaini woaini520 woaini1314 woaini1314520
  password passwort passw0rd p@ssw0rd p@ssword password1 password12 password123 password1234
  password12345 password123456 password2024 password2025 password2026 mypassword newpassword
  changeme changeme123 letmein welcome welcome1 welcome123 welcome12345 default guest
  admin admin123 admin1234 admin12345 admin123456 admin1234567 administrator administrator1
  administrator123 root root123 root123456 toor test test123 test1234 test123456 testtest user user123
  qwerty qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyuiop qwertyuiop123 qwertyuiopasdf
  qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfgh asdfghjkl asdfghjkl123 zxcvbn zxcvbnm
  zxcvbnm123 zxcvbnm123456 qazwsx qazwsxedc qazwsxedcrfv qaz123wsx 1qaz2wsx 1qaz2wsx3edc
  1qaz2wsx3edc4rfv 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y zaq12wsx zaq1xsw2 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6
  abc123 abcd1234 abc123456 abcd123456 abcdefg abcdefgh abcdef123456 a123456 a12345678 a123456789
  aa123456 aa12345678 aa123456789 aaa111 a1b2c3d4 a1b2c3d4e5f6 q123456 q123456789 w123456 z123456
  iloveyou iloveyou123 iloveyou1314 sunshine princess football baseball superman batman dragon monkey
  master michael shadow computer internet internet123 secret secret123 trustno1 whatever starwars
  computer123 huawei huawei123 huawei12345 lenovo dell windows windows123 server server123 oracle
  oracle123 postgres postgres123 mysql mysql123456 system system123 manager manager123
  nianbao nianbao123 nianbao2024 nianbao2025 nianbao2026 niandubaogao xinxigongkai zhengfu zhengfu123
  zhengwu zhengwu123 zhengwugongkai gongkai gongkai123 xinxi xinxi123 bangongshi bangongshi123
  zhongguo zhongguo123 zhonghua beijing beijing123 shanghai shanghai123 china china123 china123456
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);
